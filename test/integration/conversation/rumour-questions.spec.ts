import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { WhenComplete } from '../../../src/publishing/messages/when-complete';
import { communityWorld, type CommunityWorld } from '../../support/community';
import { lettersTo } from '../../support/residents';

const asked = 'Is it true that the police station in Ashmere is shutting in June?';
const words = {
  fact: 'Ashmere police station stays open.',
  warning: 'Something wrong about it goes round.',
  myth: 'It is said that Ashmere police station closes in June.',
  why: 'The building was bought last year, and six officers move in.',
  ending: 'The doors in Ashmere are open every day from eight to eight.',
};

const answeredReason = 'They were sent the published answer to what they asked.';

interface Listed {
  waiting: { id: string; words: string; suggestions: { id: string; likeness: number }[] }[];
  groups: { id: string; asked: number; reachable: number; answered: boolean }[];
}

describe('is this true?', () => {
  let world: CommunityWorld;

  beforeEach(async () => {
    world = await communityWorld();
  });
  afterEach(() => world.drop());

  const post = (path: string, body: object) =>
    supertest(world.url)
      .post(`/api/v1/public/${path}`)
      .set('Idempotency-Key', randomUUID())
      .send(body);

  /** Somebody asks; with an address they confirm it by the code, unless they never come back. */
  async function ask(email?: string, { confirmed = true, text = asked } = {}) {
    await world.db.query(`DELETE FROM rate_limit`);
    const sent = await post('rumour-questions', {
      ...{ words: text, areaId: world.area.village },
      ...(email ? { answer: 'yes', email } : { answer: 'no' }),
    }).expect(201);
    const { pass } = sent.body as { pass: string };
    const confirm = async () =>
      post('concerns/confirmations', { pass, code: await world.codeOf(email!) }).expect(200);
    if (email && confirmed) await confirm();
    return confirm;
  }
  async function entry(): Promise<string> {
    const made = await world.call('supervisor', 'post', '/rumours').send({
      ...{ claim: 'Ashmere police station closes in June', firstSeenOn: '2026-05-10' },
      ...{ firstSeenWhere: 'a village chat', claimantType: 'group', areaId: world.area.village },
      ...{ harm: 'low', checkable: true, decision: 'respond', decisionReason: 'Many ask' },
    });
    return (made.body as { id: string }).id;
  }
  const list = async () =>
    (await world.call('supervisor', 'get', '/rumour-questions').expect(200)).body as Listed;
  /** In the order in which they asked. */
  const tasks = () =>
    world.db.query<unknown[]>(
      `SELECT state, answered_at IS NOT NULL AS answered, close_reason AS reason FROM task ORDER BY concern_id`,
    );
  const join = (id: string, rumourId: string | null) =>
    world.call('supervisor', 'put', `/rumour-questions/${id}/rumour`).send({ rumourId });
  const joinAll = async (rumourId: string) => {
    for (const { id } of (await list()).waiting) await join(id, rumourId).expect(200);
  };
  const followers = async (id: string) =>
    (await world.call('officer', 'get', `/followers/rumour/${id}`)).body as {
      people: number;
      blockers: string[];
    };
  /** Rated, written by one person and published by another. */
  async function answered(id: string) {
    const at = `/rumours/${id}`;
    await world.call('officer', 'post', `${at}/evidence`).send({
      ...{ sourceType: 'force_system', reference: 'Estates plan 2026' },
      ...{ words: 'The station stays open.', asAt: '2026-05-11' },
    });
    const step = async (body: object) => {
      const { version } = (await world.call('supervisor', 'get', at)).body as { version: number };
      await world.call('supervisor', 'post', `${at}/steps`, version).send(body).expect(200);
    };
    await step({ action: 'check' });
    await step({ action: 'rate', to: 'false', words: 'The station stays open.' });
    const steps = `${at}/answer/steps`;
    await world.call('officer', 'put', `${at}/answer`, 0).send(words).expect(200);
    await world.call('officer', 'post', steps, 1).send({ action: 'propose' }).expect(200);
    await world.call('supervisor', 'post', steps, 2).send({ action: 'publish' }).expect(200);
  }

  it('suggests the rumour by its meaning, and joins nothing by itself', async () => {
    const id = await entry();
    await ask();
    const { waiting, groups } = await list();
    expect(waiting[0]).toMatchObject({ words: asked, suggestions: [{ id }] });
    expect(groups).toEqual([]);
    await join(waiting[0]!.id, id).expect(200);
    const after = await list();
    expect(after.waiting).toEqual([]);
    expect(after.groups).toMatchObject([{ id, asked: 1, reachable: 0, answered: false }]);
  });

  it('is not shown to teams that have nothing to do with it', async () => {
    await ask();
    const { waiting } = (await world.call('officer', 'get', '/rumour-questions')).body as Listed;
    expect(waiting).toEqual([]);
    const [mine] = (await list()).waiting;
    const refused = await world
      .call('officer', 'put', `/rumour-questions/${mine!.id}/rumour`)
      .send({ rumourId: null });
    expect(refused.body).toMatchObject({ blockers: ['not-your-team'] });
  });

  it('tells up to five who asked by an officer’s checked words, each in a mail of their own', async () => {
    const id = await entry();
    for (const name of ['wren', 'finch']) await ask(`${name}@example.org`);
    await ask('twite@example.org', { confirmed: false });
    await joinAll(id);
    await world.call('officer', 'get', `/followers/rumour/${id}`).expect(404);
    await answered(id);
    expect((await list()).groups).toMatchObject([{ asked: 3, reachable: 2, answered: true }]);
    expect(await followers(id)).toMatchObject({ people: 2, blockers: [] });
    const text = 'We looked into it: Ashmere police station stays open.';
    const told = await world
      .call('officer', 'post', `/followers/rumour/${id}/answers`)
      .send({ text });
    expect(told.body).toEqual({ people: 2 });
    const letters = await lettersTo(world, 'wren@example.org');
    expect(letters.at(-1)).toMatchObject({ kind: 'answer' });
    expect(letters.at(-1)!.text).toContain(text);
    expect(await tasks()).toEqual([
      { state: 'closed', answered: true, reason: answeredReason },
      { state: 'closed', answered: true, reason: answeredReason },
      { state: 'open', answered: false, reason: null },
    ]);
    const unproved = await lettersTo(world, 'twite@example.org');
    expect(unproved.map(({ kind }) => kind)).toEqual(['code-report']);
  });

  it('tells more than five by a message alone, with its approval', async () => {
    const id = await entry();
    for (const at of [1, 2, 3, 4, 5, 6]) await ask(`asker${at}@example.org`);
    await joinAll(id);
    await answered(id);
    expect(await followers(id)).toMatchObject({ blockers: ['too-many-to-tell-directly'] });
    const path = `/followers/rumour/${id}`;
    const text = 'It stays open.';
    const direct = await world.call('officer', 'post', `${path}/answers`).send({ text });
    expect(direct.status).toBe(409);
    const made = await world.call('officer', 'post', `${path}/messages`).send({}).expect(201);
    const { id: messageId } = made.body as { id: string };
    const message = await world.call('officer', 'get', `/messages/${messageId}`);
    expect(message.body).toMatchObject({ state: 'draft' });
    expect((message.body as { body: string }).body).toContain(`/rumours/${id}`);
  });

  it('answers those whom a complete message reached, and nobody else', async () => {
    const id = await entry();
    for (const name of ['robin', 'martin', 'jay']) await ask(`${name}@example.org`);
    await joinAll(id);
    await answered(id);
    const people = await world.db.query<{ id: string; concern: string }[]>(
      'SELECT contact_point_id AS id, id AS concern FROM concern ORDER BY id',
    );
    await world.db.query(
      `UPDATE concern SET flags = flags || ARRAY['also:crime_report'] WHERE id = $1`,
      [people[1]!.concern],
    );
    const path = `/followers/rumour/${id}/messages`;
    const made = await world.call('officer', 'post', path).send({}).expect(201);
    const { id: messageId } = made.body as { id: string };
    await world.db.query(
      `WITH sent AS (
         INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size)
         SELECT m.id, m.id, r.id, r.area_ids, r.topic_code, 3 FROM message m JOIN revision r ON r.id = m.revision_id
         WHERE m.id = $1 RETURNING id),
       chunked AS (INSERT INTO chunk (send_id, number) SELECT id, 1 FROM sent)
       INSERT INTO delivery (send_id, contact_point_id, chunk, state)
       SELECT sent.id, one, 1, CASE WHEN one = $3 THEN 'failed' ELSE 'accepted' END FROM sent, unnest($2::uuid[]) AS one`,
      [messageId, people.map((one) => one.id), people[2]!.id],
    );
    const complete = () =>
      world.db.transaction((tx) =>
        world.app
          .get(WhenComplete, { strict: false })
          .tell(tx, { aboutKind: 'rumour', aboutId: id }),
      );
    await complete();
    await complete();
    expect(await tasks()).toEqual([
      { state: 'closed', answered: true, reason: answeredReason },
      { state: 'open', answered: false, reason: null },
      { state: 'open', answered: false, reason: null },
    ]);
    const events = await world.db.query<unknown[]>(
      `SELECT FROM concern_event WHERE kind = 'told the published answer'`,
    );
    expect(events).toHaveLength(1);
  });

  it('tells those who confirm their address after they were joined', async () => {
    const id = await entry();
    const confirm = await ask('siskin@example.org', { confirmed: false });
    await joinAll(id);
    await answered(id);
    expect((await followers(id)).people).toBe(0);
    await confirm();
    expect((await followers(id)).people).toBe(1);
  });

  it('tells nothing of a rumour that they turned out not to ask about', async () => {
    const id = await entry();
    await ask('linnet@example.org');
    const concern = (await list()).waiting[0]!.id;
    await join(concern, id).expect(200);
    await answered(id);
    expect((await followers(id)).people).toBe(1);
    await join(concern, null).expect(200);
    expect((await followers(id)).people).toBe(0);
  });

  it('never shows or joins one that is dealt with in confidence', async () => {
    await ask();
    const { id } = (await list()).waiting[0]!;
    await world.db.query(
      `UPDATE concern SET safe_contact = true, no_auto_reply = true WHERE id = $1`,
      [id],
    );
    expect((await list()).waiting).toEqual([]);
    expect((await join(id, null)).body).toMatchObject({ blockers: ['in-confidence'] });
  });
});
