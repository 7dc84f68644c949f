import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Settings } from '../../../src/platform/config/settings';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import {
  carriers,
  givenFollowers,
  givenReleased,
  givenWard,
  messageIs,
  states,
  type Follower,
} from './given';
import { goOn, startServices, type Services } from './services';

describe('a digest', () => {
  let database: FreshDatabase;
  let services: Services;
  let db: DataSource;
  let postbox: Postbox;
  let settings: Settings;
  let wardId: string;
  let daily: Follower[];

  beforeEach(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    settings = testSettings({ SMTP_URL: postbox.url, CHUNK_SIZE: '10' });
    services = await startServices(settings);
    db = services.db;
    wardId = await givenWard(db);
    daily = await givenFollowers(db, settings, {
      ...{ wardId, count: 25, cadence: 'daily', prefix: 'daily' },
    });
  });
  afterEach(async () => {
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  /** Frozen and complete: everybody at once has it, the others wait. */
  const frozen = async (more: { subject?: string; notAfter?: Date; wardId?: string } = {}) => {
    const id = await givenReleased(db, { wardId, ...more });
    await services.freezer.freeze(id);
    return id;
  };
  const digest = async (cadence: 'daily' | 'weekly' = 'daily') => {
    const id = randomUUID();
    return { id, size: await services.digests.freeze(id, cadence) };
  };
  const send = (id: string) => services.sending.sendChunks(id, goOn());
  const subjects = () => postbox.received.map(({ mail }) => mail.subject);
  const carried = (messageId: string) => carriers(db, messageId);
  const unsubscribes = ({ contactPointId }: Follower) =>
    db.query(
      `UPDATE subscription SET state = 'ended', ended_at = now() WHERE contact_point_id = $1`,
      [contactPointId],
    );

  it('gathers what waited into one mail a person, and its books add up', async () => {
    const bikes = await frozen({ subject: 'Bike marking' });
    const sheds = await frozen({ subject: 'Shed locks' });
    expect(await states(db, bikes)).toEqual({ deferred: 25 });
    expect(await services.books.close(bikes)).toMatchObject({ audience: 25, deferred: 25 });
    const { id, size } = await digest();
    expect(size).toBe(25);
    expect(await send(id)).toBe('nothing-free');
    expect(await services.books.nextStep(id)).toEqual({ open: 0, waitMs: 0 });
    expect(await services.books.close(id)).toMatchObject({ audience: 25, accepted: 25 });
    expect(postbox.received.map(({ to }) => to).sort()).toEqual(daily.map((one) => one.address));
    expect(new Set(subjects())).toEqual(new Set(['2 messages from your officers']));
    const { mail } = postbox.to(daily[0]!.address)[0]!;
    expect(mail.text!.indexOf('Shed locks')).toBeLessThan(mail.text!.indexOf('Bike marking'));
    for (const messageId of [bikes, sheds]) {
      expect(mail.text).toContain(`${settings.PUBLIC_URL}/messages/${messageId}`);
      expect(await carried(messageId)).toEqual({ accepted: 25 });
    }
    const headers = mail.headerLines.map(({ line }) => line).join('\n');
    expect(headers).toMatch(
      /^List-Unsubscribe: <http.*\/unsubscribe\/[a-z2-7]+\?mail=\d+>, <mailto:u\+[a-z2-7]+@.*>$/m,
    );
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(headers).toContain('<daily-digest.list.talk.example.org>');
    expect(mail.text).toContain(`${settings.PUBLIC_URL}/preferences/`);
    expect(
      await db.query(`SELECT subject_kind AS kind FROM audit_entry WHERE subject_id = $1`, [id]),
    ).toEqual([{ kind: 'digest' }]);
  });

  it('carries nothing twice, however often and however many freeze at once', async () => {
    const id = await frozen();
    const ids = [randomUUID(), randomUUID()];
    const sizes = await Promise.all(
      [...ids, ...ids].map((one) => services.digests.freeze(one, 'daily')),
    );
    expect(sizes.toSorted((a, b) => a - b)).toEqual([0, 0, 25, 25]);
    for (const one of ids) await send(one);
    expect((await digest()).size).toBe(0);
    expect(postbox.received).toHaveLength(25);
    expect(await carried(id)).toEqual({ accepted: 25 });
  });

  it('keeps to what people chose, also since', async () => {
    const [weekly] = await givenFollowers(db, settings, {
      ...{ wardId, count: 1, cadence: 'weekly', prefix: 'weekly' },
    });
    await frozen();
    await db.query(`UPDATE subscription SET cadence = 'at once' WHERE contact_point_id = $1`, [
      daily[0]!.contactPointId,
    ]);
    await db.query(`UPDATE subscription SET cadence = 'weekly' WHERE contact_point_id = $1`, [
      daily[1]!.contactPointId,
    ]);
    expect((await digest()).size).toBe(24);
    const { id, size } = await digest('weekly');
    expect(size).toBe(2);
    await send(id);
    expect(postbox.received.map(({ to }) => to).sort()).toEqual([
      daily[1]!.address,
      weekly!.address,
    ]);
  });

  it('leaves out what was withdrawn, paused or is past its time', async () => {
    const gone = await frozen({ subject: 'Withdrawn' });
    const late = await frozen({ subject: 'Stale', notAfter: new Date(Date.now() - 1000) });
    const held = await frozen({ subject: 'Paused' });
    await frozen({ subject: 'Good' });
    await messageIs(db, gone, 'withdrawn');
    await messageIs(db, held, 'paused');
    await send((await digest()).id);
    expect(postbox.to(daily[0]!.address)[0]!.mail.text).not.toMatch(/Withdrawn|Stale|Paused/);
    expect([await carried(gone), await carried(late)]).toEqual([{ nobody: 25 }, { nobody: 25 }]);
    await messageIs(db, held, 'sending');
    await send((await digest()).id);
    expect(postbox.received).toHaveLength(50);
    expect(await carried(held)).toEqual({ accepted: 25 });
  });

  it('asks again before it sends: withdrawn, paused, unsubscribed, suppressed, erased', async () => {
    const gone = await frozen({ subject: 'Withdrawn' });
    const held = await frozen({ subject: 'Paused' });
    const good = await frozen({ subject: 'Good' });
    const { id } = await digest();
    await messageIs(db, gone, 'withdrawn');
    await messageIs(db, held, 'paused');
    await unsubscribes(daily[0]!);
    await db.query(`INSERT INTO suppression (contact_point_id, reason) VALUES ($1, 'complaint')`, [
      daily[1]!.contactPointId,
    ]);
    await db.query(
      `UPDATE contact_point SET state = 'erased', sealed_address = NULL, address_index = NULL, mail_domain = NULL WHERE id = $1`,
      [daily[2]!.contactPointId],
    );
    await send(id);
    expect(await services.books.close(id)).toMatchObject({ accepted: 22, suppressed: 3 });
    expect(new Set(subjects())).toEqual(new Set(['A message from your officers']));
    expect(postbox.received).toHaveLength(22);
    expect(await carried(good)).toEqual({ accepted: 22, suppressed: 3 });
    expect(await carried(gone)).toEqual({ nobody: 22, suppressed: 3 });
    await messageIs(db, held, 'sending');
    expect((await digest()).size).toBe(22);
  });

  it('leaves out of one mail what its person no longer wants, and keeps the rest', async () => {
    const other = await givenWard(db, 'E05099998');
    await db.query(
      `INSERT INTO subscription (contact_point_id, area_id, topic_code, cadence, state)
       SELECT contact_point_id, $1, topic_code, cadence, 'active' FROM subscription WHERE contact_point_id = $2`,
      [other, daily[0]!.contactPointId],
    );
    await frozen({ subject: 'Here' });
    await frozen({ subject: 'There', wardId: other });
    const { id } = await digest();
    await db.query(`UPDATE subscription SET state = 'ended' WHERE area_id = $1`, [other]);
    await send(id);
    const { mail } = postbox.to(daily[0]!.address)[0]!;
    expect(mail.text).toContain('Here');
    expect(mail.text).not.toContain('There');
  });

  it('ends in the right state when nothing is left to send', async () => {
    const gone = await frozen();
    const { id } = await digest();
    await messageIs(db, gone, 'withdrawn');
    await send(id);
    expect(await services.books.close(id)).toMatchObject({ cancelled: 25 });

    const soon = await frozen({ notAfter: new Date(Date.now() + 60_000) });
    const { id: next } = await digest();
    await db.query(`UPDATE message SET not_after = now() WHERE id = $1`, [soon]);
    await send(next);
    expect(await services.books.close(next)).toMatchObject({ expired: 25 });
    expect(postbox.bodies).toBe(0);
  });

  it('stops within a second of a withdrawal and goes on without the message', async () => {
    const gone = await frozen({ subject: 'Withdrawn' });
    await frozen({ subject: 'Good' });
    const { id } = await digest();
    postbox.answer(/./, { slowMs: 400 });
    const sending = send(id);
    await postbox.hasReceived(2);
    await messageIs(db, gone, 'withdrawn');
    expect(await sending).toBe('held');
    postbox.answerNormally();
    expect(await services.books.nextStep(id)).toMatchObject({ waitMs: 0 });
    expect(await send(id)).toBe('nothing-free');
    const both = subjects().filter((one) => one === '2 messages from your officers').length;
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(25);
    expect(await carried(gone)).toEqual({ accepted: both, nobody: 25 - both });
    expect(await services.books.close(id)).toMatchObject({ accepted: 25, possibleDuplicates: 0 });
  });

  it('keeps the link to what a dead worker may have sent, but does not send it again', async () => {
    const gone = await frozen({ subject: 'Withdrawn' });
    await frozen({ subject: 'Good' });
    const { id } = await digest();
    const claim = (await services.leases.claim(id))!;
    await db.query(
      `UPDATE delivery SET state = 'in flight', epoch = $3 WHERE send_id = $1 AND chunk = $2`,
      [id, claim.number, claim.epoch],
    );
    await db.query(
      `UPDATE chunk SET lease_until = now() - interval '1 second' WHERE state = 'leased'`,
    );
    await messageIs(db, gone, 'withdrawn');
    await send(id);
    expect(new Set(subjects())).toEqual(new Set(['A message from your officers']));
    expect(await carried(gone)).toEqual({ accepted: 10, nobody: 15 });
    expect(await services.books.close(id)).toMatchObject({ accepted: 25, possibleDuplicates: 10 });
  });

  it('takes a reply for an answer to its newest message', async () => {
    await frozen({ subject: 'Older' });
    const newest = await frozen({ subject: 'Newest' });
    const { id } = await digest();
    await send(id);
    const [row] = await db.query<[{ id: string }]>(
      `SELECT id FROM delivery WHERE send_id = $1 AND contact_point_id = $2`,
      [id, daily[0]!.contactPointId],
    );
    expect(postbox.to(daily[0]!.address)[0]!.mail.messageId).toBe(`<d.${row.id}@talk.example.org>`);
    expect(await services.lookup.byId(db.manager, row.id)).toEqual({
      contactPointId: daily[0]!.contactPointId,
      messageId: newest,
    });
  });

  it('is held to its rules by the database', async () => {
    const message = await frozen();
    const refuses = (sql: string, values: unknown[]) =>
      expect(db.query(sql, values)).rejects.toThrow(/violates check constraint/);
    await refuses(`UPDATE delivery SET state = 'waiting' WHERE send_id = $1`, [message]);
    await refuses(`UPDATE delivery SET carried_by = id WHERE send_id = $1`, [message]);
    await refuses(`UPDATE send SET digest = 'daily', message_ids = '{}' WHERE id = $1`, [message]);
    const { id } = await digest();
    const first = '(SELECT min(id) FROM delivery)';
    await refuses(`UPDATE delivery SET carried_by = ${first} WHERE send_id = $1`, [id]);
  });
});
