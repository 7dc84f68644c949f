import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { PlacesOfConcerns1763700000331 } from '../../../src/conversation/migrations/1763700000331-places-of-concerns';
import { ConcernPlaces } from '../../../src/conversation/places/concern-places.service';
import {
  boxOf,
  snapped,
  type Position,
  type Shape,
} from '../../../src/places/boundaries/rules/shape';
import { seedOutlines } from '../../../src/places/seeds/outlines';
import { ContactPoints } from '../../../src/residents/contact-points/contact-points.service';
import { HeldElsewhere } from '../../../src/residents/privacy/held-elsewhere';
import { DEMO_PASSWORD } from '../../../src/staff/seeds/accounts';
import { givenDemoForce } from '../../factories/demo-force';
import { testSettings } from '../../support/stack/settings';
import { signIn, tokenOf } from '../../support/web';
import { sendForm } from './written-forms';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

const words = 'The street light has been dark for a month.';
const danger = 'He is outside my door with a knife and he wants to come in';
const elsewhere: Position = [-3.1, 55.9];

const web = forSuite(ownWeb);
let areas: Awaited<ReturnType<typeof givenDemoForce>>;
/** In the first ward of the officer, and that ward. */
let spot: Position;
let wardId: string;

beforeAll(async () => {
  areas = await givenDemoForce(web.db, testSettings());
  await web.db.transaction((tx) => seedOutlines(tx));
  wardId = areas.get('E05013810')!;
  const [row] = await web.db.query<[{ rings: Shape }]>(
    'SELECT rings FROM area_boundary WHERE area_id = $1',
    [wardId],
  );
  const { west, south, east, north } = boxOf(row.rings);
  spot = [(west + east) / 2, (south + north) / 2];
  await web.db.query(
    `INSERT INTO postcode (code, borough, ward, at) VALUES ('ZZ11AA', 'E09000024', 'E05013810', $1::point)`,
    [`(${spot.join()})`],
  );
});
beforeEach(() => web.db.query('DELETE FROM rate_limit'));

interface Kept {
  id: string;
  areaId: string;
  taskId: string;
  at: Position | null;
}
const newest = async () => {
  const [row] = await web.db.query<[Kept]>(
    `SELECT c.id, c.area_id AS "areaId", t.id AS "taskId", ARRAY[p.at[0], p.at[1]] AS at,
       p.concern_id IS NULL AS nowhere FROM concern c JOIN task t ON t.concern_id = c.id
     LEFT JOIN concern_place p ON p.concern_id = c.id ORDER BY c.id DESC LIMIT 1`,
  );
  return row;
};
const send = (more: Record<string, string>) => sendForm(web.visitor(), { words, ...more });

describe('where a concern is about', () => {
  it('is a point on the map: it finds the ward, and only its square of 100 metres is kept', async () => {
    expect((await send({ point: spot.join() })).status).toBe(200);
    const kept = await newest();
    expect(kept).toMatchObject({ areaId: wardId, at: [...snapped(spot)] });
    const stored = await web.db.query<object[]>('SELECT * FROM concern, concern_place');
    expect(JSON.stringify(stored)).not.toContain(String(spot[0]));
  });

  it('is the point, where the list says another ward', async () => {
    await send({ point: spot.join(), areaId: areas.get('E05013928')! });
    expect(await newest()).toMatchObject({ areaId: wardId });
  });

  it('is a postcode within the words, where no ward or its borough was chosen', async () => {
    for (const areaId of ['', areas.get('E09000024')!]) {
      expect((await send({ areaId, place: 'By the shop, zz1 1aa' })).status).toBe(200);
      expect(await newest()).toMatchObject({ areaId: wardId, at: [...snapped(spot)] });
    }
    await send({ areaId: areas.get('E05013928')!, place: 'From ZZ1 1AA to the park' });
    expect(await newest()).toMatchObject({ areaId: areas.get('E05013928'), nowhere: true });
  });

  it.each([
    ['a place elsewhere', { point: elsewhere.join() }, '#map', 'outside the area of this force'],
    ['something unreadable', { point: 'here' }, '#map', 'cannot read'],
    ['nothing', {}, '#areaId', 'Choose a ward or a borough'],
    ['an unknown postcode', { place: 'ZZ9 9ZZ' }, '#areaId', 'Choose a ward or a borough'],
  ])('is asked again after %s', async (_, given, link, said) => {
    const answer = await send({ areaId: '', ...given });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain(`href="${link}"`);
    expect(answer.text).toContain(words);
  });

  it('holds no danger up', async () => {
    const answer = await send({ words: danger, point: elsewhere.join() });
    expect(answer.text).toContain('call 999');
    const force = areas.get('FORCE');
    expect(await newest()).toMatchObject({ areaId: force, at: [...snapped(elsewhere)] });
  });

  it('may come by the API, and is shown to the officer on the task', async () => {
    await supertest(web.url)
      .post('/api/v1/public/concerns')
      .set('Idempotency-Key', randomUUID())
      .send({ words: 'Cars race past the school again.', point: spot.join(), answer: 'no' })
      .expect(201);
    const { taskId, id } = await newest();
    const [who] = await web.db.query<[{ email: string }]>(
      `SELECT s.email FROM task t JOIN team_member m ON m.team_id = t.team_id
       JOIN staff s ON s.id = m.staff_id WHERE t.id = $1 ORDER BY s.email LIMIT 1`,
      [taskId],
    );
    const agent = web.visitor();
    await signIn(agent, who.email, DEMO_PASSWORD);
    const page = await agent.get(`/staff/tasks/${taskId}`).expect(200);
    expect(page.text).toContain('Where it is about');
    expect(page.text).toContain('data-marks=');
    const token = await tokenOf(web.url, who.email, DEMO_PASSWORD);
    const answer = await supertest(web.url)
      .get(`/api/v1/tasks/${taskId}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect(answer.body).toMatchObject({ place: { at: snapped(spot), areaId: wardId } });
    expect(await web.app.get(ConcernPlaces).of(id)).toEqual([...snapped(spot)]);
  });

  it('is told to its resident, and goes with their data', async () => {
    const { id } = await newest();
    const { id: contact } = await web.db.transaction((tx) =>
      web.app.get(ContactPoints).findOrAdd(tx, 'wren@example.org'),
    );
    await web.db.query(`UPDATE concern SET contact_point_id = $2, state = 'closed' WHERE id = $1`, [
      id,
      contact,
    ]);
    const held = web.app.get(HeldElsewhere, { strict: false });
    expect(await held.collect(web.db.manager, contact)).toMatchObject({
      concerns: [{ place: [...snapped(spot)] }],
    });
    await web.db.transaction((tx) => held.erase(tx, contact));
    expect(await web.app.get(ConcernPlaces).of(id)).toBeNull();
  });

  it('has a table that can be taken back', async () => {
    const runner = web.db.createQueryRunner();
    const migration = new PlacesOfConcerns1763700000331();
    try {
      await migration.down(runner);
      expect(await runner.hasTable('concern_place')).toBe(false);
      await migration.up(runner);
      expect(await runner.hasTable('concern_place')).toBe(true);
    } finally {
      await runner.release();
    }
  });
});
