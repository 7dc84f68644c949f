import type { DataSource } from 'typeorm';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { until } from '../../support/until';
import {
  givenFollowers,
  givenReleased,
  givenWard,
  messageIs,
  opened,
  states,
  TOPIC,
} from './given';
import { startServices, type Services } from './services';

describe('freezing an audience', () => {
  let database: FreshDatabase;
  let services: Services;
  let db: DataSource;
  let wardId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings({ CHUNK_SIZE: '100' });
    services = await startServices(settings);
    db = services.db;
    wardId = await givenWard(db);
    await givenFollowers(db, settings, { wardId, count: 250 });
    await givenFollowers(db, settings, { wardId, count: 20, cadence: 'daily', prefix: 'daily' });
  });
  afterAll(async () => {
    await services.app.close();
    await database.drop();
  });

  const unopened = (id: string) =>
    db.query<unknown[]>(
      `SELECT number, unopened AS people FROM chunk WHERE send_id = $1 ORDER BY number`,
      [id],
    );

  it('gives each person one row, in chunks, and holds for good', async () => {
    const id = await givenReleased(db, { wardId });
    const [one, two] = await Promise.all([
      services.freezer.freeze(id),
      services.freezer.freeze(id),
    ]);
    expect([one, two]).toEqual([270, 270]);
    expect(await states(db, id)).toEqual({ waiting: 250, deferred: 20 });
    expect(await unopened(id)).toEqual([
      { number: -1, people: 0 },
      { number: 0, people: 100 },
      { number: 1, people: 100 },
      { number: 2, people: 50 },
    ]);
    await opened(db, id);
    expect(await states(db, id)).toEqual({ waiting: 250, deferred: 20 });
    const chunks = await db.query<unknown[]>(
      `SELECT chunk, count(*)::integer AS people FROM delivery WHERE send_id = $1 GROUP BY chunk ORDER BY chunk`,
      [id],
    );
    expect(chunks).toEqual([
      { chunk: -1, people: 20 },
      { chunk: 0, people: 100 },
      { chunk: 1, people: 100 },
      { chunk: 2, people: 50 },
    ]);
    await givenFollowers(db, testSettings(), { wardId, count: 5, prefix: 'late' });
    expect(await services.freezer.freeze(id)).toBe(270);
  });

  it('is whole or not there, when the database dies in the middle of it', async () => {
    const id = await givenReleased(db, { wardId });
    const other = db.createQueryRunner();
    await other.startTransaction();
    // the freeze writes the send last, and waits here to learn whether it is the first
    await other.query(
      `INSERT INTO send (id, digest, message_ids, size) VALUES ($1, 'daily', '{}', 0)`,
      [id],
    );
    const freezing = expect(services.freezer.freeze(id)).rejects.toThrow();
    await until('the freeze waits at its end', async () => {
      const [found] = await db.query<[{ killed: boolean }?]>(
        `SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event = 'transactionid'`,
      );
      return found?.killed ?? false;
    });
    await freezing;
    await other.rollbackTransaction();
    await other.release();
    expect([await states(db, id), await unopened(id)]).toEqual([{}, []]);
    expect(await services.freezer.freeze(id)).toBe(275);
    expect(await states(db, id)).toEqual({ waiting: 255, deferred: 20 });
  });

  it('names nobody who can be taken away', async () => {
    await expect(db.query('DELETE FROM contact_point')).rejects.toThrow(/it stays|foreign key/);
    await expect(db.query('DELETE FROM chunk')).rejects.toThrow('it stays');
  });

  it('lets nobody wait for what is urgent', async () => {
    const id = await givenReleased(db, { wardId, urgent: true });
    await services.freezer.freeze(id);
    expect(await states(db, id)).toEqual({ waiting: 275 });
  });

  it('takes the sooner of two cadences', async () => {
    const ward = await givenWard(db, 'E05099996');
    const [person] = await givenFollowers(db, testSettings(), {
      ...{ wardId: ward, count: 1, cadence: 'weekly', prefix: 'both' },
    });
    await db.query(
      `INSERT INTO subscription (contact_point_id, area_id, topic_code, cadence, state)
       SELECT $1, path[1], $3, 'at once', 'active' FROM area WHERE id = $2`,
      [person!.contactPointId, ward, TOPIC],
    );
    const [{ id: force }] = await db.query<[{ id: string }]>(
      `SELECT id FROM area WHERE kind = 'force'`,
    );
    const id = await givenReleased(db, { wardId: force });
    await services.freezer.freeze(id);
    await opened(db, id);
    const row = await db.query<unknown[]>(
      `SELECT state FROM delivery WHERE send_id = $1 AND contact_point_id = $2`,
      [id, person!.contactPointId],
    );
    expect(row).toEqual([{ state: 'waiting' }]);
  });

  it('counts somebody who follows two of the areas once', async () => {
    const other = await givenWard(db, 'E05099998');
    await db.query(
      `INSERT INTO subscription (contact_point_id, area_id, topic_code, state)
       SELECT contact_point_id, $1, topic_code, 'active' FROM subscription WHERE area_id = $2 AND cadence = 'at once'`,
      [other, wardId],
    );
    const [{ id: force }] = await db.query<[{ id: string }]>(
      `SELECT id FROM area WHERE kind = 'force'`,
    );
    const id = await givenReleased(db, { wardId: force });
    expect(await services.freezer.freeze(id)).toBe(276);
  });

  it('balances an audience of nobody', async () => {
    const id = await givenReleased(db, { wardId: await givenWard(db, 'E05099997') });
    expect(await services.freezer.freeze(id)).toBe(0);
    expect(await services.books.nextStep(id)).toMatchObject({ open: 0 });
    expect(await services.books.close(id)).toMatchObject({ audience: 0, accepted: 0 });
  });
});

describe('the closing balance', () => {
  let database: FreshDatabase;
  let services: Services;
  let db: DataSource;
  let id: string;

  beforeAll(async () => {
    database = await freshDatabase();
    services = await startServices(testSettings());
    db = services.db;
    const wardId = await givenWard(db);
    await givenFollowers(db, testSettings(), { wardId, count: 3 });
    id = await givenReleased(db, { wardId });
  });
  afterAll(async () => {
    await services.app.close();
    await database.drop();
  });

  it('refuses before the freeze and while a row is open', async () => {
    await expect(services.books.close(id)).rejects.toMatchObject({ code: 'audience-not-frozen' });
    await services.freezer.freeze(id);
    await expect(services.books.close(id)).rejects.toMatchObject({ code: 'rows-still-open' });
  });

  it('must stand before the message is complete', async () => {
    await expect(messageIs(db, id, 'complete')).rejects.toThrow('no closing balance');
  });

  it('must add up, in the database too', async () => {
    await expect(
      db.query(
        `INSERT INTO closing_balance (send_id, audience, accepted, failed, unknown, suppressed, expired,
                                      cancelled, deferred, possible_duplicates)
         VALUES ($1, 3, 2, 0, 0, 0, 0, 0, 0, 0)`,
        [id],
      ),
    ).rejects.toThrow('closing_balance_check');
  });

  it('closes once, with an audit entry, and never changes', async () => {
    await messageIs(db, id, 'withdrawn');
    await services.books.nextStep(id);
    const [one, two] = await Promise.all([services.books.close(id), services.books.close(id)]);
    expect(one).toMatchObject({ audience: 3, cancelled: 3, accepted: 0 });
    expect(two).toEqual(one);
    expect(
      await db.query(`SELECT subject_id FROM audit_entry WHERE action = 'delivery.balanced'`),
    ).toEqual([{ subject_id: id }]);
    await expect(db.query(`UPDATE closing_balance SET accepted = 1`)).rejects.toThrow();
  });
});
