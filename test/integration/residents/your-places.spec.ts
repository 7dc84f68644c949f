import { snapped } from '../../../src/places/boundaries/rules/shape';
import { ConfirmationsService } from '../../../src/residents/confirmations/confirmations.service';
import { givenPostcodes, postcodes } from '../../factories/given-postcodes';
import { spot } from '../../factories/ons-files';
import { forSuite } from '../../support/for-suite';
import { pathOf, residentsWorld } from '../../support/residents';
import { submit } from '../../support/web';
import { followedBy, placesOf, placesOfSomebody, tellPlace } from '../../support/your-places';

const world = forSuite(residentsWorld);
beforeAll(() => givenPostcodes(world));

const { resident, names } = placesOfSomebody(world);
const home = { kind: 'home', reach: 'ward' };

describe('a place by the link of a mail', () => {
  it('is told in Welsh, and agreed to in Welsh', async () => {
    const wyn = await resident('wyn@example.org');
    expect((await wyn.agent.get(`${wyn.path}?lang=cy`)).text).toContain('Eich lleoedd');
    await tellPlace(wyn, 'new', { ...home, postcode: postcodes.village });
    expect(await names(wyn)).toEqual(['Abbey', 'Village']);
    const agreed = await world.db.query<object[]>(
      `SELECT FROM consent WHERE contact_point_id = $1 AND wording_version LIKE '%-cy'`,
      [wyn.id],
    );
    expect(agreed).toHaveLength(1);
  });

  it('is added with the topics and pace of the person, and kept to 100 m with what was agreed', async () => {
    const ana = await resident('ana@example.org');
    const spoken = { ...home, postcode: postcodes.edge, reach: '250' };
    const answer = await tellPlace(ana, 'new', spoken, {
      areaIds: [world.area.abbey, world.area.village],
    });
    expect(answer.headers.location).toBe(`${pathOf(world.links.preferences(ana.id))}?saved=yes`);
    const same = { topics: 'local-events, urgent-safety', cadence: 'daily', state: 'active' };
    expect(await followedBy(world.db, ana.id)).toEqual([
      { name: 'Abbey', ...same },
      { name: 'Village', ...same },
    ]);
    const [x, y] = spot(1.5, 0.5);
    expect(await placesOf(world, ana.id)).toMatchObject([
      { kind: 'home', radius: 250, at: snapped([x - 0.001, y]) },
    ]);
    const audience = await world.db.query<object[]>(
      `SELECT DISTINCT area_id FROM audience_member WHERE contact_point_id = $1`,
      [ana.id],
    );
    expect(audience).toHaveLength(2);
    const consents = await world.db.query<object[]>(
      `SELECT what, wording_version FROM consent WHERE contact_point_id = $1`,
      [ana.id],
    );
    expect(consents).toHaveLength(2);
    const [entry] = await world.db.query<[{ action: string; detail: Record<string, unknown> }]>(
      `SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [ana.id],
    );
    const [place] = await placesOf(world, ana.id);
    expect(entry).toEqual({
      action: 'places.added',
      detail: { placeId: place!.id, begin: [world.area.village], end: [] },
    });
    const sessions = JSON.stringify(await world.db.query(`SELECT sess FROM session`));
    expect(sessions).not.toMatch(/ZZ1 ?1A/);
  });

  it('shows nothing of the places that are kept', async () => {
    const bo = await resident('bo@example.org');
    await tellPlace(bo, 'new', { ...home, postcode: postcodes.village });
    const [place] = await placesOf(world, bo.id);
    const stranger = world.visitor();
    for (const page of ['', '/new/where', '/new/list', '/instead/where', '/code']) {
      const { text } = await stranger.get(bo.path + page).expect(200);
      expect(text).not.toContain(place!.id);
    }
    expect((await stranger.get(bo.path)).text).not.toMatch(/Where I live|Village/);
    for (const page of ['where', 'list', 'areas', 'remove']) {
      const answer = await stranger.get(`${bo.path}/${place!.id}/${page}`);
      expect([page, answer.status, answer.headers.location]).toEqual([page, 303, bo.path]);
    }
    const forged = await submit(
      stranger,
      bo.path,
      { version: 3 },
      `${bo.path}/${place!.id}/remove`,
    );
    expect(forged.headers.location).toBe(bo.path);
    expect(await placesOf(world, bo.id)).toHaveLength(1);
  });

  it('stands instead of everything, so that what was cannot be told from what is left', async () => {
    const cy = await resident('cy@example.org', [world.area.abbey, world.area.camden]);
    await tellPlace(cy, 'new', { ...home, postcode: postcodes.abbey });
    await tellPlace(cy, 'instead', { ...home, postcode: postcodes.village });
    expect(await names(cy)).toEqual(['Village']);
    expect(await placesOf(world, cy.id)).toHaveLength(1);
  });

  it.each([
    ['ZZ1 1ZZ', 'We do not know this postcode'],
    ['JE2 3AB', 'police forces of their own'],
    [postcodes.elsewhere, 'outside the area of this force'],
    [postcodes.nowhere, 'list'],
    ['', 'Enter a postcode'],
  ])('is asked for again after %s, in the words of the sign-up', async (postcode, words) => {
    const di = await resident(`di${postcode.replaceAll(' ', '')}@example.org`);
    const page = `${di.path}/new/where`;
    const answer = await submit(di.agent, page, { ...home, postcode });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  it('may be on the waiting list, of a postcode out of use, or told by its areas', async () => {
    const ed = await resident('ed@example.org');
    await tellPlace(ed, 'new', { ...home, kind: 'work', postcode: postcodes.waiting });
    await tellPlace(ed, 'new', { ...home, kind: 'school', postcode: postcodes.ended });
    const listed = { kind: 'relative', areaIds: [world.area.village] };
    const step = await submit(ed.agent, `${ed.path}/new/list`, listed);
    expect(step.headers.location).toBe(`${ed.path}/new/areas`);
    const bare = { areaIds: [world.area.village] };
    const unagreed = await submit(ed.agent, `${ed.path}/new/areas`, bare);
    expect(unagreed.status).toBe(422);
    expect(unagreed.text).toContain('Tick the box if you agree');
    const other = { areaIds: [world.area.camden], consent: 'yes' };
    expect((await submit(ed.agent, `${ed.path}/new/areas`, other)).text).toContain('from the list');
    await submit(ed.agent, `${ed.path}/new/areas`, { ...bare, consent: 'yes' });
    expect(await followedBy(world.db, ed.id)).toMatchObject([
      { name: 'Abbey', state: 'active' },
      { name: 'Camden', state: 'waiting' },
      { name: 'Village', state: 'active' },
    ]);
    expect((await placesOf(world, ed.id)).map(({ kind, at }) => [kind, at === null])).toEqual([
      ['work', false],
      ['school', false],
      ['relative', true],
    ]);
  });

  it('is refused when there are ten, and to who gets nothing', async () => {
    const flo = await resident('flo@example.org');
    await world.db.query(
      `INSERT INTO resident_place (contact_point_id, kind) SELECT $1, 'other' FROM generate_series(1, 10)`,
      [flo.id],
    );
    const answer = await tellPlace(flo, 'new', { ...home, postcode: postcodes.village });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('You have told us of 10 places');
    await world.db.query(`UPDATE contact_point SET state = 'unsubscribed' WHERE id = $1`, [flo.id]);
    expect((await flo.agent.get(flo.path)).status).toBe(303);
    expect(await placesOf(world, flo.id)).toEqual([]);
  });
});

it('a sign-up keeps what each place brings', async () => {
  const agent = world.visitor();
  const steps: [string, Record<string, unknown>][] = [
    ['age', { ofAge: 'yes' }],
    ['postcode', { ...home, postcode: postcodes.edge }],
    ['places', { areaIds: [world.area.abbey, world.area.village], another: 'yes' }],
    ['postcode', { kind: 'work', reach: 'ward', postcode: postcodes.waiting }],
    [
      'places',
      { areaIds: [world.area.abbey, world.area.village, world.area.camden], another: 'no' },
    ],
    ['topics', { topicCodes: ['local-events'] }],
    ['cadence', { cadence: 'daily' }],
    ['email', { email: 'nia@example.org' }],
    ['check', { consent: 'yes' }],
  ];
  for (const [step, fields] of steps)
    expect([step, (await submit(agent, `/sign-up/${step}`, fields)).status]).toEqual([step, 303]);
  const [confirmation] = await world.db.query<[{ id: string; contact: string }]>(
    `SELECT id, contact_point_id AS contact FROM confirmation WHERE state = 'asked'`,
  );
  await world.app.get(ConfirmationsService).confirm(confirmation.id);
  const { abbey, village, camden } = world.area;
  expect((await placesOf(world, confirmation.contact)).map(({ areaIds }) => areaIds)).toEqual([
    [abbey, village].sort(),
    [camden],
  ]);
});
