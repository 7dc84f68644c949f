import type { DataSource } from 'typeorm';
import { MARK } from '../../../src/delivery/sending/mark.queries';
import type { Updated } from '../../../src/delivery/sending/leases';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenFollowers, givenReleased, givenWard, messageIs, states, TOPIC } from './given';
import { goOn, startServices, type Services } from './services';

describe('two workers on one message', () => {
  let database: FreshDatabase;
  let slowBox: Postbox;
  let quickBox: Postbox;
  let slow: Services;
  let quick: Services;
  let db: DataSource;
  let wardId: string;
  let id: string;

  beforeEach(async () => {
    database = await freshDatabase();
    [slowBox, quickBox] = await Promise.all([Postbox.open(), Postbox.open()]);
    const services = (postbox: Postbox) =>
      startServices(testSettings({ SMTP_URL: postbox.url, CHUNK_SIZE: '100' }));
    [slow, quick] = await Promise.all([services(slowBox), services(quickBox)]);
    db = quick.db;
    wardId = await givenWard(db);
    await givenFollowers(db, testSettings(), { wardId, count: 180 });
    id = await givenReleased(db, { wardId });
    await quick.freezer.freeze(id);
  });
  afterEach(async () => {
    await Promise.all([slow.app.close(), quick.app.close()]);
    await Promise.all([slowBox.close(), quickBox.close()]);
    await database.drop();
  });

  const possibleDuplicates = async () => (await quick.books.counts(id)).possibleDuplicates;
  const leasesRunOut = () =>
    db.query(`UPDATE chunk SET lease_until = now() - interval '1 second' WHERE state = 'leased'`);

  it('share it without sending anything twice', async () => {
    await Promise.all([slow.sending.sendChunks(id, goOn()), quick.sending.sendChunks(id, goOn())]);
    const sent = [...slowBox.received, ...quickBox.received].map(({ to }) => to);
    expect([sent.length, new Set(sent).size]).toEqual([180, 180]);
    expect(await states(db, id)).toEqual({ accepted: 180 });
    expect(await possibleDuplicates()).toBe(0);
  });

  it('count what a lost worker may have sent, and shut it out', async () => {
    slowBox.answer(/./, { slowMs: 500 });
    const first = slow.sending.sendChunks(id, goOn());
    await slowBox.hasReceived(4);
    await leasesRunOut();
    const alreadySent = slowBox.received.length;
    expect(await quick.sending.sendChunks(id, goOn())).toBe('nothing-free');
    await first;
    expect(await states(db, id)).toEqual({ accepted: 180 });
    const sent = [...slowBox.received, ...quickBox.received].map(({ to }) => to);
    const duplicates = sent.length - new Set(sent).size;
    expect(new Set(sent).size).toBe(180);
    expect(duplicates).toBeLessThanOrEqual(await possibleDuplicates());
    expect(await possibleDuplicates()).toBeLessThanOrEqual(180 - alreadySent + 4);
    // told within one renewal (3 s) that its lease is gone, it began nothing more
    expect(slowBox.received.length).toBeLessThan(180);
    await quick.books.close(id);
  });

  it('takes one chunk at a time, also when the planner thinks the table empty', async () => {
    await db.query('ALTER TABLE chunk DISABLE TRIGGER chunk_stays');
    await db.query('DELETE FROM chunk');
    await db.query('ANALYZE chunk');
    const next = await givenReleased(db, { wardId });
    await quick.freezer.freeze(next);
    await quick.leases.claim(next);
    const rows = await db.query<unknown[]>(
      `SELECT state, count(*)::integer FROM chunk GROUP BY state`,
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { state: 'leased', count: 1 },
        { state: 'waiting', count: 1 },
      ]),
    );
  });

  it('lets nobody mark a row under an epoch that is over', async () => {
    const old = (await slow.leases.claim(id))!;
    await leasesRunOut();
    const now = (await quick.leases.claim(id))!;
    expect([now.number, now.epoch]).toEqual([old.number, old.epoch + 1]);
    const mark = async (epoch: number) => {
      const args = [[wardId], TOPIC, id, old.number, epoch, 250];
      const [rows] = await db.query<Updated<unknown>>(MARK, args);
      return rows.length;
    };
    expect([await mark(old.epoch), await mark(now.epoch)]).toEqual([0, 100]);
    expect(await slow.leases.renew(old)).toBe(false);
    await slow.leases.finish(old);
    expect(await quick.leases.renew(now)).toBe(true);
  });

  it('calls unknown what a dead worker left in flight of a withdrawn message', async () => {
    const claim = (await slow.leases.claim(id))!;
    await db.query(MARK, [[wardId], TOPIC, id, claim.number, claim.epoch, 30]);
    await messageIs(db, id, 'withdrawn');
    expect(await quick.books.nextStep(id)).toMatchObject({ open: 1 });
    await leasesRunOut();
    expect(await quick.books.nextStep(id)).toMatchObject({ open: 0 });
    expect(await states(db, id)).toEqual({ cancelled: 150, unknown: 30 });
    expect(await quick.books.close(id)).toMatchObject({ audience: 180, unknown: 30 });
  });
});
