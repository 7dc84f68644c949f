import supertest from 'supertest';
import { PollClosing } from '../../../src/community/polls/closing.service';
import { givenPublished, givenWithdrawn } from '../../factories/published-message';
import { communityWorld, hourComes } from '../../support/community';
import { readXml, textOf } from '../../support/read-xml';
import { givenStaff } from '../../support/staff';
import { TOPIC } from '../delivery/given';
import { forSuite } from '../../support/for-suite';

/** What the public reads of an area: messages, answers to rumours, promises and what was done. */
describe('the public site by area', () => {
  const world = forSuite(communityWorld);
  const rumours: Record<string, string> = {};
  let priorityId: string;

  beforeAll(async () => {
    const { village, abbey, merton, camden } = world.area;
    const [{ force }] = await world.db.query<[{ force: string }]>(
      `SELECT id AS force FROM area WHERE kind = 'force' AND valid_to IS NULL`,
    );
    for (const [name, areaId] of Object.entries({ village, abbey, merton, camden, force }))
      rumours[name] = await givenAnswer(areaId, `It is so in ${name}.`);
    rumours.again = await givenAnswer(village, 'This is looked into again.', 'checking');
    const poll = await world.published();
    await hourComes(world.db, poll.id);
    await world.app.get(PollClosing).close(poll.id);
    priorityId = (await json(`/wards/${village}/priorities`)).items[0]!.id;
  });

  interface Listed {
    items: { id: string; fact: string }[];
  }
  const get = (path: string) => supertest(world.url).get(path);
  const json = async (path: string) =>
    (await get(`/api/v1/public${path}`).expect(200)).body as Listed;

  let writers: Promise<string[]> | undefined;
  async function givenAnswer(areaId: string, fact: string, status = 'false') {
    writers ??= Promise.all(
      ['one', 'two'].map((name) => givenStaff(world.db, `${name}@northshire.example.org`)),
    );
    const [writer, approver] = await writers;
    const [rumour] = await world.db.query<{ id: string }[]>(
      `INSERT INTO rumour (claim, first_seen_on, first_seen_where, claimant_type, area_id, harm, status, rating_words,
                           rated_by, rated_at, created_by, decision, decision_reason)
       VALUES ('Something is said', '2026-05-10', 'a chat', 'group', $1, 'low', $2, 'It is not so.', $3, now(), $3,
               'respond', 'Many ask') RETURNING id`,
      [areaId, status, writer],
    );
    await world.db.query(
      `INSERT INTO rumour_answer (rumour_id, state, fact, myth, why, ending, editors, approved_by, approved_at)
       VALUES ($1, 'published', $2, 'It is said', 'We looked', 'So it is', ARRAY[$3::uuid], $4, now())`,
      [rumour!.id, fact, writer, approver],
    );
    return rumour!.id;
  }

  /** Written by one supervisor and published by the other. */
  async function entry(kind: 'action' | 'progress' | 'outcome', words: string, said = '') {
    const at = `/priorities/${priorityId}/entries`;
    const made = await world.call('supervisor', 'post', at).send({ kind, words, said });
    const { id } = made.body as { id: string };
    await world.call('supervisor2', 'post', `${at}/${id}/publish`).expect(200);
  }

  it('gives answers about an area, what lies in it and what it lies in', async () => {
    const facts = async (areaId: string) =>
      (await json(`/rumours?area=${areaId}`)).items.map(({ fact }) => fact).sort();
    const { village, merton, camden } = world.area;
    const so = (...names: string[]) => names.map((name) => `It is so in ${name}.`);
    expect(await facts(village)).toEqual(so('force', 'merton', 'village'));
    expect(await facts(merton)).toEqual(so('abbey', 'force', 'merton', 'village'));
    expect(await facts(camden)).toEqual(so('camden', 'force'));
    expect((await json('/rumours')).items).toHaveLength(5);
    const page = await get(`/rumours?area=${village}`).expect(200);
    expect(page.text).toContain('What is so in Village');
    expect(page.text).not.toContain('It is so in camden.');
    expect((await get(`/rumours?area=${village}&lang=cy`)).text).toContain('Beth sy&#39;n wir yn');
    await get('/rumours?area=nowhere').expect(404);
  });

  it('has the latest messages and answers of a ward on its team’s page', async () => {
    const { village, abbey } = world.area;
    const of = (wardId: string, subject: string) =>
      givenPublished(world.db, { wardId, subject, topicCode: TOPIC });
    await of(abbey, 'For another ward');
    await givenWithdrawn(world.db, await of(village, 'Taken back'));
    await givenPublished(world.db, {
      ...{
        wardId: village,
        subject: 'Stopped',
        corrects: { id: await of(village, 'Names'), blocked: true },
      },
    });
    for (let n = 1; n <= 3; n++) await of(village, `News ${n}`);
    const { text } = await get(`/teams/${village}`).expect(200);
    for (const words of ['News 3', 'News 1', 'It is so in village.', 'It is so in force.'])
      expect(text).toContain(words);
    for (const words of ['For another ward', 'Names', 'It is so in abbey.', 'looked into again'])
      expect(text).not.toContain(words);
    expect(text).toContain(`/archive?area=${village}`);
    expect(text).toContain(`/rumours?area=${village}`);
    const told = await get(`/api/v1/public/teams/${village}`).expect(200);
    const { messages } = told.body as { messages: { subject: string }[] };
    expect(messages.map(({ subject }) => subject).slice(0, 3)).toEqual([
      ...['News 3', 'News 2', 'News 1'],
    ]);
    expect(messages).toHaveLength(5);
    expect((await get(`/teams/${village}?lang=cy`)).text).toContain('Negeseuon diweddaraf');
  });

  it('follows a promise in its borough: said, under way, done', async () => {
    const { merton, camden, village } = world.area;
    const borough = async () =>
      (await get(`/api/v1/public/boroughs/${merton}/promises`).expect(200)).body as {
        counts: Record<string, number>;
        promises: { standing: string; area: string; lastWords: string | null }[];
        outcomes: { did: string }[];
      };
    expect((await borough()).promises).toEqual([]);
    await entry('progress', 'We counted cars before we promised anything.');
    await entry('action', 'We measure speeds twice a week.');
    expect((await borough()).promises).toMatchObject([
      { standing: 'nothing-yet', area: 'Village', lastWords: null },
    ]);
    await entry('progress', 'We measured for four weeks.');
    expect(await borough()).toMatchObject({
      counts: { 'under-way': 1, done: 0, 'nothing-yet': 0, dropped: 0 },
      promises: [{ standing: 'under-way', lastWords: 'We measured for four weeks.' }],
    });
    await entry('outcome', 'A crossing was built.', 'Cars go too fast.');
    expect(await borough()).toMatchObject({
      ...{ counts: { done: 1 }, outcomes: [{ did: 'A crossing was built.' }] },
    });
    const page = await get(`/you-said-we-did/in/${merton}`).expect(200);
    for (const words of [
      'You said, we did in Merton',
      'We measure speeds',
      'Done',
      'A crossing was',
    ])
      expect(page.text).toContain(words);
    expect((await get('/you-said-we-did')).text).toContain(`/you-said-we-did/in/${merton}`);
    expect((await get(`/you-said-we-did/in/${merton}?lang=cy`)).text).toContain(
      'Yr hyn a addawsom',
    );
    const none = await get(`/you-said-we-did/in/${camden}`).expect(200);
    expect(none.text).toContain('Nothing was promised here yet.');
    await get(`/you-said-we-did/in/${village}`).expect(404);
  });

  it('lets everybody keep for a moment what is the same for everybody, and no form', async () => {
    const { village, merton } = world.area;
    const open = await world.published({ areaIds: [world.area.abbey] });
    const same = [
      ...['/rumours', `/rumours?area=${village}`, `/rumours/${rumours.village}`, '/polls'],
      ...['/events', `/events/in/${merton}`, '/teams', `/teams/${village}`, '/priorities'],
      ...[`/priorities/${priorityId}`, `/priorities/in/${village}`, '/you-said-we-did'],
      ...[`/you-said-we-did/in/${merton}`, '/statistics'],
    ];
    for (const path of same) {
      const { headers, text } = await get(path).expect(200);
      expect([path, headers['cache-control']]).toEqual([
        path,
        expect.stringMatching(/^public, max-age=\d+$/),
      ]);
      expect(headers['set-cookie']).toBeUndefined();
      expect(text).not.toMatch(/_csrf|nonce=|request_id/);
    }
    const ballot = await get(`/polls/${open.id}`).expect(200);
    expect(ballot.text).toContain('name="_csrf"');
    expect(ballot.headers['cache-control']).not.toContain('public');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s;
    const review = data.exec((await get(`/rumours/${rumours.village}`)).text)![1]!;
    expect(JSON.parse(review)).toMatchObject({ '@type': 'ClaimReview' });
  });

  it('lists them for search engines, and nothing that is not public', async () => {
    const draft = await world.draft({ areaIds: [world.area.abbey], question: 'Not yet?' });
    const paths = async (name: string) =>
      readXml((await get(`/sitemaps/${name}.xml`).expect(200)).text).children.map(
        (one) => new URL(textOf(one, 'loc')!).pathname,
      );
    const community = await paths('community');
    for (const path of [
      ...['/statistics', '/you-said-we-did', '/priorities', '/polls', '/events', '/teams'],
      ...[`/teams/${world.area.village}`, `/priorities/${priorityId}`],
      ...[`/priorities/in/${world.area.village}`, `/you-said-we-did/in/${world.area.merton}`],
    ])
      expect(community).toContain(path);
    expect(community).not.toContain(`/polls/${draft.id}`);
    const found = await paths('rumours');
    expect(found).toContain(`/rumours/${rumours.camden}`);
    expect(found).not.toContain(`/rumours/${rumours.again}`);
  });
});
