import type { DataSource } from 'typeorm';
import type { Settings } from '../../../src/platform/config/settings';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import {
  givenFollowers,
  givenReleased,
  givenWard,
  messageIs,
  states,
  type Follower,
} from './given';
import { goOn, startServices, type Services } from './services';

describe('sending a frozen message', () => {
  let database: FreshDatabase;
  let services: Services;
  let db: DataSource;
  let postbox: Postbox;
  let settings: Settings;
  let wardId: string;
  let people: Follower[];

  beforeEach(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    settings = testSettings({ SMTP_URL: postbox.url, CHUNK_SIZE: '100' });
    services = await startServices(settings);
    db = services.db;
    wardId = await givenWard(db);
    people = await givenFollowers(db, settings, { wardId, count: 120 });
  });
  afterEach(async () => {
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  const frozen = async (more: { notAfter?: Date } = {}) => {
    const id = await givenReleased(db, { wardId, ...more });
    await services.freezer.freeze(id);
    return id;
  };

  it('mails everybody once and balances', async () => {
    const id = await frozen();
    expect(await services.sending.sendChunks(id, goOn())).toBe('nothing-free');
    expect(await states(db, id)).toEqual({ accepted: 120 });
    expect(postbox.received.map(({ to }) => to).sort()).toEqual(people.map((one) => one.address));
    expect(await services.books.nextStep(id)).toEqual({ open: 0, waitMs: 0 });
    expect(await services.books.close(id)).toMatchObject({ audience: 120, accepted: 120 });
    const { mail, from } = postbox.to(people[0]!.address)[0]!;
    expect(from).toMatch(/^bounce\+[a-z2-7]+@talk\.example\.org$/);
    expect(mail.text).toContain('999');
    expect(mail.html).toContain('<strong>bike</strong>');
  });

  it('writes down each kind of answer', async () => {
    const [soft, hard, cut] = people;
    postbox.answer(soft!.address, 'later');
    postbox.answer(hard!.address, 'never');
    postbox.answer(cut!.address, 'drop-after-body');
    const id = await frozen();
    await services.sending.sendChunks(id, goOn());
    expect(await states(db, id)).toEqual({ accepted: 117, retry: 1, failed: 1, unknown: 1 });
    const rows = await db.query<{ code: number; enhanced: string; tries: number }[]>(
      `SELECT smtp_code AS code, enhanced_code AS enhanced, tries FROM delivery
       WHERE send_id = $1 AND state IN ('retry', 'failed') ORDER BY smtp_code`,
      [id],
    );
    expect(rows).toEqual([
      { code: 451, enhanced: '4.7.1', tries: 1 },
      { code: 550, enhanced: '5.1.1', tries: 1 },
    ]);
    const { open, waitMs } = await services.books.nextStep(id);
    expect(open).toBe(1);
    expect(waitMs).toBeGreaterThan(4 * 60_000);
    expect(waitMs).toBeLessThanOrEqual(5 * 60_000);
    expect(await services.sending.sendChunks(id, goOn())).toBe('nothing-free');
    expect(postbox.bodies).toBe(118);
  });

  it('leaves out who unsubscribed, was erased or suppressed since the freeze', async () => {
    const id = await frozen();
    const [left, erased, bounced] = people.map((one) => one.contactPointId);
    await db.query(
      `UPDATE subscription SET state = 'ended', ended_at = now() WHERE contact_point_id = $1`,
      [left],
    );
    await db.query(
      `UPDATE contact_point SET state = 'erased', sealed_address = NULL, address_index = NULL, mail_domain = NULL WHERE id = $1`,
      [erased],
    );
    await db.query(
      `INSERT INTO suppression (contact_point_id, reason) VALUES ($1, 'hard bounce')`,
      [bounced],
    );
    await services.sending.sendChunks(id, goOn());
    expect(await states(db, id)).toEqual({ accepted: 117, suppressed: 3 });
    expect(postbox.received).toHaveLength(117);
  });

  it('sends nothing after its time, and expires the rest', async () => {
    const id = await frozen({ notAfter: new Date(Date.now() - 1000) });
    expect(await services.sending.sendChunks(id, goOn())).toBe('held');
    expect(await services.books.nextStep(id)).toMatchObject({ open: 0 });
    expect(await states(db, id)).toEqual({ expired: 120 });
    expect(postbox.bodies).toBe(0);
  });

  it('wakes for the time after which nothing may go out', async () => {
    const id = await frozen({ notAfter: new Date(Date.now() + 60_000) });
    await messageIs(db, id, 'paused');
    const { open, waitMs } = await services.books.nextStep(id);
    expect([open, waitMs! > 50_000 && waitMs! <= 60_000]).toEqual([2, true]);
  });

  it('holds while paused and waits to be told', async () => {
    const id = await frozen();
    await messageIs(db, id, 'paused');
    expect(await services.sending.sendChunks(id, goOn())).toBe('held');
    expect(await services.books.nextStep(id)).toEqual({ open: 2, waitMs: null });
    expect(await states(db, id)).toEqual({ waiting: 120 });
  });

  it('uses up nobody’s tries while the relay is away', async () => {
    const id = await frozen();
    await postbox.close();
    expect(await services.sending.sendChunks(id, goOn())).toBe('relay-away');
    const { waiting = 0, retry = 0 } = await states(db, id);
    expect(waiting + retry).toBe(120);
    const tried = await db.query<unknown[]>(
      `SELECT FROM delivery WHERE send_id = $1 AND tries > 0`,
      [id],
    );
    expect(tried).toHaveLength(0);
  });

  it('stops in good order: what began is written down, the rest goes back', async () => {
    postbox.answer(/./, { slowMs: 20 });
    const id = await frozen();
    const stop = new AbortController();
    const sending = services.sending.sendChunks(id, stop.signal);
    await postbox.hasReceived(10);
    stop.abort();
    expect(await sending).toBe('stopped');
    const { accepted = 0, waiting } = await states(db, id);
    expect(accepted).toBe(postbox.received.length);
    expect(waiting).toBe(120 - accepted);
    expect(waiting).toBeGreaterThan(0);
    expect(await services.sending.sendChunks(id, goOn())).toBe('nothing-free');
    expect(new Set(postbox.received.map(({ to }) => to)).size).toBe(120);
    expect(postbox.received).toHaveLength(120);
  });
});
