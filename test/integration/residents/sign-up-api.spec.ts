import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import {
  confirmedResident,
  contactOf,
  residentsWorld,
  signUp,
  type ResidentsWorld,
} from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

describe('sign-up by the API', () => {
  it('offers areas, topics and the wording to agree to', async () => {
    const api = supertest(world.url);
    const areas = await api.get('/api/v1/areas').expect(200);
    const { boroughs } = areas.body as {
      boroughs: { id: string; pilot: boolean; wards: unknown[] }[];
    };
    expect(boroughs).toHaveLength(32);
    expect(boroughs.find(({ id }) => id === world.area.merton)).toMatchObject({ pilot: true });
    expect(boroughs.flatMap(({ wards }) => wards)).toHaveLength(79);
    const topics = await api.get('/api/v1/topics').expect(200);
    expect((topics.body as { topics: unknown[] }).topics).toHaveLength(7);
    await api.get('/api/v1/consent-wording').expect(200);
  });

  it('answers the same for new, waiting, confirmed and unsubscribed addresses', async () => {
    await confirmedResident(world, { email: 'confirmed@example.org' });
    const gone = await confirmedResident(world, { email: 'gone@example.org' });
    await supertest(world.url)
      .post(new URL(world.links.unsubscribe(gone)).pathname)
      .expect(200);
    await signUp(world, { email: 'pending@example.org' });
    const answers = [];
    for (const name of ['new', 'pending', 'confirmed', 'gone']) {
      const answer = await signUp(world, { email: `${name}@example.org` });
      answers.push({ status: answer.status, body: answer.body as unknown });
    }
    for (const answer of answers)
      expect(answer).toEqual({
        status: 202,
        body: { state: 'check-your-inbox', waitingAreaIds: [] },
      });
  });

  it('finds one person behind capital letters', async () => {
    await signUp(world, { email: 'Fay@Example.org' });
    await signUp(world, { email: 'fay@example.org' });
    const { id } = (await contactOf(world.db, world.vault, 'fay@example.org'))!;
    const found = await world.db.query<unknown[]>(
      `SELECT 1 FROM confirmation WHERE contact_point_id = $1`,
      [id],
    );
    expect(found).toHaveLength(2);
  });

  it('stands two first sign-ups of one address at once', async () => {
    const both = await Promise.all([1, 2].map(() => signUp(world, { email: 'race@example.org' })));
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
  });

  it('takes one key once', async () => {
    const key = randomUUID();
    await signUp(world, { email: 'key@example.org' }, key).expect(202);
    await signUp(world, { email: 'key@example.org' }, key).expect(202);
    const { id } = (await contactOf(world.db, world.vault, 'key@example.org'))!;
    const found = await world.db.query<unknown[]>(
      `SELECT 1 FROM confirmation WHERE contact_point_id = $1`,
      [id],
    );
    expect(found).toHaveLength(1);
    const other = await signUp(world, { email: 'key@example.org', cadence: 'weekly' }, key);
    expect(other.body).toMatchObject({ status: 422, code: 'key-reused' });
  });

  it('names the areas that wait', async () => {
    const answer = await signUp(world, {
      email: 'wait@example.org',
      areaIds: [world.area.camden, world.area.abbey],
    });
    expect(answer.body).toEqual({ state: 'check-your-inbox', waitingAreaIds: [world.area.camden] });
  });

  it.each<[string, (area: ResidentsWorld['area']) => Record<string, unknown>, number, string]>([
    ['under 13', () => ({ ofAge: false }), 422, 'too-young'],
    ['an age left out', () => ({ ofAge: undefined }), 422, 'invalid-input'],
    ['no address', () => ({ email: 'x' }), 422, 'invalid-input'],
    ['no area', () => ({ areaIds: [] }), 422, 'invalid-input'],
    ['a borough that has wards', (area) => ({ areaIds: [area.merton] }), 422, 'unknown-area'],
    ['an unknown topic', () => ({ topicCodes: ['weather'] }), 422, 'unknown-topic'],
    ['a wording of before', () => ({ consent: '2020-1' }), 409, 'consent-wording-changed'],
  ])('refuses %s and keeps nothing', async (_, changes, status, code) => {
    const email = `${code}@example.org`;
    const answer = await signUp(world, { email, ...changes(world.area) });
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await contactOf(world.db, world.vault, email)).toBeUndefined();
  });

  it('asks for a key', async () => {
    const answer = await signUp(world).unset('Idempotency-Key');
    expect(answer.body).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
  });

  it('floods no inbox', async () => {
    const statuses = [];
    for (let n = 0; n < 4; n += 1)
      statuses.push((await signUp(world, { email: 'flood@example.org' })).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });

  it('keeps no address in the clear anywhere', async () => {
    const tables = await world.db.query<{ t: string }[]>(
      `SELECT table_name AS t FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { t } of tables) {
      const rows = await world.db.query<{ row: string }[]>(`SELECT x::text AS row FROM ${t} x`);
      expect(rows.filter(({ row }) => row.includes('confirmed@'))).toEqual([]);
    }
  });
});
