import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { givenStaff } from '../../support/staff';
import { tokenOf } from '../../support/web';
import { acts, SampleModule } from './sample';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

describe('an idempotency key', () => {
  const web = forSuite(() => ownWeb({ extra: [SampleModule] }));
  let token: string;

  beforeAll(async () => {
    await givenStaff(web.db, 'officer@northshire.example.org');
    token = await tokenOf(web.url, 'officer@northshire.example.org');
  });
  beforeEach(() => {
    acts.count = 0;
    acts.gate = Promise.resolve();
  });

  const send = (key: string | undefined, body: object, bearer = token) => {
    const asked = supertest(web.url)
      .post('/api/v1/sample')
      .set('Authorization', `Bearer ${bearer}`)
      .send(body);
    return key === undefined ? asked : asked.set('Idempotency-Key', key);
  };
  const body = { name: 'Abbey', count: 1 };

  it('is asked for', async () => {
    for (const key of [undefined, '', 'seven'])
      expect((await send(key, body).expect(400)).body).toMatchObject({
        code: 'idempotency-key-missing',
      });
    expect(acts.count).toBe(0);
  });

  it('lets the act happen once and gives the same answer again, whatever the order of fields', async () => {
    const key = randomUUID();
    const first = await send(key, body).expect(201);
    const second = await send(key.toUpperCase(), { count: 1, name: 'Abbey' }).expect(201);
    expect(second.body).toEqual(first.body);
    expect(acts.count).toBe(1);
  });

  it('is refused for another request', async () => {
    const key = randomUUID();
    await send(key, body).expect(201);
    const other = await send(key, { ...body, count: 2 }).expect(422);
    expect(other.body).toMatchObject({ code: 'key-reused' });
    expect(acts.count).toBe(1);
  });

  it('holds for requests at the same moment', async () => {
    const key = randomUUID();
    let open: () => void = () => undefined;
    acts.gate = new Promise((resolve) => (open = resolve));
    const rush = [1, 2, 3].map(() => send(key, body).then((answer) => answer));
    const waiting = async () => {
      const [row] = await web.db.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return row!.n;
    };
    while ((await waiting()) < 2) await new Promise(setImmediate);
    open();
    const answers = await Promise.all(rush);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(acts.count).toBe(1);
  });

  it('is not used up by a refusal', async () => {
    const key = randomUUID();
    await send(key, { ...body, name: 'refused' }).expect(409);
    await send(key, body).expect(201);
    expect(acts.count).toBe(1);
  });

  it('belongs to its caller', async () => {
    const key = randomUUID();
    await givenStaff(web.db, 'other@northshire.example.org');
    const other = await tokenOf(web.url, 'other@northshire.example.org');
    await send(key, body).expect(201);
    await send(key, { ...body, count: 3 }, other).expect(201);
    expect(acts.count).toBe(2);
  });
});
