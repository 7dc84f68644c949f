import { DateTime } from 'luxon';
import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { ReportsMailbox } from '../../../src/delivery/bounces/reports-mailbox';
import { amended } from '../../../src/delivery/books/rules/amended';
import type { Settings } from '../../../src/platform/config/settings';
import { Tokens } from '../../../src/platform/security/tokens';
import { postfix } from '../../corpus/bounces/servers';
import { Postbox } from '../../support/postbox';
import { givenStaff } from '../../support/staff';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { signIn, startWeb, submit, tokenOf, type RunningWeb } from '../../support/web';
import {
  givenFollowers,
  givenReleased,
  givenWard,
  messageIs,
  states,
  type Follower,
} from './given';
import { goOn, startServices, type Services } from './services';

const SUPERVISOR = 'supervisor@northshire.example.org';
const OFFICER = 'officer@northshire.example.org';

interface Answer {
  id: string;
  people: number;
  code: string;
  blockers: string[];
}

describe('sending a finished message again', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let services: Services;
  let db: DataSource;
  let postbox: Postbox;
  let settings: Settings;
  let wardId: string;
  let people: Follower[];

  beforeEach(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    settings = testSettings({ SMTP_URL: postbox.url });
    web = await startWeb(settings);
    services = await startServices(settings);
    db = services.db;
    await givenStaff(db, SUPERVISOR, { role: 'supervisor' });
    await givenStaff(db, OFFICER);
    wardId = await givenWard(db);
    people = await givenFollowers(db, settings, { wardId, count: 8 });
  });
  afterEach(async () => {
    await web.close();
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  /** Complete: two failed softly for good, one is unknown, the rest is accepted. */
  const finished = async (more: { notAfter?: Date } = {}) => {
    const id = await givenReleased(db, { wardId, ...more });
    await services.freezer.freeze(id);
    postbox.answer(people[2]!.address, 'drop-after-body');
    await services.sending.sendChunks(id, goOn());
    await db.query(
      `UPDATE delivery SET state = 'failed', smtp_code = 452, enhanced_code = '4.2.2'
       WHERE send_id = $1 AND contact_point_id = ANY ($2)`,
      [id, [people[0]!.contactPointId, people[1]!.contactPointId]],
    );
    await services.books.close(id);
    for (const state of ['balancing', 'complete']) await messageIs(db, id, state);
    postbox.clear();
    postbox.answerNormally();
    return id;
  };
  const resend = async (id: string, body: object, email = SUPERVISOR) => {
    const answer = await supertest(web.url)
      .post(`/api/v1/messages/${id}/resends`)
      .auth(await tokenOf(web.url, email), { type: 'bearer' })
      .set('Idempotency-Key', randomUUID())
      .send({ words: 'The relay refused mail.', ...body });
    return { status: answer.status, ...(answer.body as Answer) };
  };
  const sendOut = async (resendId: string) => {
    await services.sending.sendChunks(resendId, goOn());
    return services.books.close(resendId);
  };
  const now = async (id: string) =>
    amended((await services.books.balance(id))!, await services.books.amendments(id));
  /** The first person's new mail comes back: no such address. */
  const bounce = async (again: string) => {
    const sql = 'SELECT id FROM delivery WHERE send_id = $1 AND contact_point_id = $2';
    const [sent] = await db.query<{ id: string }[]>(sql, [again, people[0]!.contactPointId]);
    const token = new Tokens(settings).mint('bounce', sent!.id);
    const mailbox = services.app.get(ReportsMailbox, { strict: false });
    const take = await mailbox.open(`bounce+${token}@${settings.MAIL_DOMAIN}`);
    const words = 'smtp; 550 5.1.1 <someone@example.org>: User unknown';
    const raw = Buffer.from(postfix('5.1.1', words), 'latin1');
    return take!({ raw, sender: '', receivedAt: new Date() });
  };
  const got = () => postbox.received.map(({ to }) => to).sort();

  it('goes to those who failed alone, and amends the closed balance by dated entries', async () => {
    const id = await finished();
    expect(await states(db, id)).toEqual({ accepted: 5, failed: 2, unknown: 1 });
    const asked = await resend(id, {});
    expect(asked).toMatchObject({ status: 200, people: 2 });
    expect(await now(id)).toMatchObject({ accepted: 5, failed: 2 });
    expect(await sendOut(asked.id)).toMatchObject({ audience: 2, accepted: 2 });
    expect(got()).toEqual([people[0]!.address, people[1]!.address]);
    expect(await now(id)).toMatchObject({ accepted: 7, failed: 0, unknown: 1 });
    expect(await services.books.balance(id)).toMatchObject({ accepted: 5, failed: 2 });
    expect(await services.books.amendments(id)).toMatchObject([
      { from: 'failed', to: 'accepted', by: 'resend', people: 2 },
    ]);
    expect(await states(db, id)).toEqual({ accepted: 7, unknown: 1 });
    const audit = await db.query<{ action: string }[]>(
      `SELECT action FROM audit_entry WHERE subject_id = ANY ($1) AND action <> 'delivery.balanced' ORDER BY seq`,
      [[id, asked.id]],
    );
    expect(audit.map(({ action }) => action)).toEqual(['message.resent', 'balance.amended']);
    expect(await resend(id, {})).toMatchObject({ status: 409, code: 'nobody-to-resend-to' });
  });

  it('takes back what it changed when the new mail bounces, by a further dated entry', async () => {
    const id = await finished();
    const { id: again } = await resend(id, {});
    await sendOut(again);
    expect(await now(id)).toMatchObject({ accepted: 7, failed: 0 });
    expect(await bounce(again)).toBe('taken');
    expect(await now(again)).toMatchObject({ accepted: 1, failed: 1 });
    expect(await now(id)).toMatchObject({ accepted: 6, failed: 1 });
    expect(await states(db, id)).toEqual({ accepted: 6, failed: 1, unknown: 1 });
    expect(await services.books.amendments(id)).toMatchObject([
      { from: 'accepted', to: 'failed', by: 'resend', people: 1 },
      { from: 'failed', to: 'accepted', by: 'resend', people: 2 },
    ]);
  });

  it('counts a bounce before its own books close once, at their closing', async () => {
    const id = await finished();
    const { id: again } = await resend(id, {});
    await services.sending.sendChunks(again, goOn());
    await bounce(again);
    expect(await services.books.amendments(id)).toEqual([]);
    expect(await services.books.close(again)).toMatchObject({ accepted: 1, failed: 1 });
    expect(await now(id)).toMatchObject({ accepted: 6, failed: 1 });
  });

  it('waits for the morning as its message would', async () => {
    const id = await finished();
    const { id: again } = await resend(id, {});
    const night = DateTime.now().setZone(settings.FORCE_ZONE);
    const clock = (hours: number) => night.plus({ hours }).toFormat('HH:mm');
    const asleep = await startServices(
      testSettings({ SMTP_URL: postbox.url, QUIET_FROM: clock(-1), QUIET_TO: clock(1) }),
    );
    expect(await asleep.sending.sendChunks(again, goOn())).toBe('held');
    const { open, waitMs } = await asleep.books.nextStep(again);
    expect([open, Math.round(waitMs! / 3_600_000)]).toEqual([1, 1]);
    expect(postbox.received).toEqual([]);
    await asleep.app.close();
    expect(await sendOut(again)).toMatchObject({ accepted: 2 });
  });

  it('leaves out who is not written to, who left, and who was chosen already', async () => {
    const id = await finished();
    await db.query(`INSERT INTO suppression (contact_point_id, reason) VALUES ($1, 'by hand')`, [
      people[0]!.contactPointId,
    ]);
    const first = await resend(id, {});
    expect(first.people).toBe(1);
    expect(await resend(id, {})).toMatchObject({ code: 'nobody-to-resend-to' });
    await db.query(
      `UPDATE subscription SET state = 'ended', ended_at = now() WHERE contact_point_id = $1`,
      [people[1]!.contactPointId],
    );
    expect(await sendOut(first.id)).toMatchObject({ suppressed: 1 });
    expect(await now(id)).toMatchObject({ accepted: 5, failed: 2 });
    expect(await resend(id, { states: ['failed', 'unknown'] })).toMatchObject({ people: 1 });
    expect(postbox.received).toEqual([]);
  });

  it('goes to one person, and counts who may have it as a possible duplicate', async () => {
    const id = await finished();
    const stranger = { address: 'nobody@example.org' };
    const { address } = people[2]!;
    expect(await resend(id, stranger)).toMatchObject({ code: 'nobody-to-resend-to' });
    expect(await resend(id, { address: people[7]!.address })).toMatchObject({
      code: 'nobody-to-resend-to',
    });
    const asked = await resend(id, { address });
    expect(await sendOut(asked.id)).toMatchObject({ accepted: 1, possibleDuplicates: 1 });
    expect(got()).toEqual([address]);
    const [row] = await db.query<[{ id: string }]>(
      `SELECT id FROM delivery WHERE send_id = $1 AND state = 'failed' LIMIT 1`,
      [id],
    );
    expect(await resend(id, { deliveryId: row.id })).toMatchObject({ status: 200, people: 1 });
    const [{ detail }] = await db.query<[{ detail: string }]>(
      `SELECT string_agg(detail::text, '') AS detail FROM audit_entry`,
    );
    expect(detail).not.toContain('example.org');
  });

  it('stops when its time is over or a correction goes out', async () => {
    const late = await finished({ notAfter: new Date(Date.now() + 60_000) });
    const asked = await resend(late, {});
    await db.query(`UPDATE message SET not_after = now() WHERE id = $1`, [late]);
    expect(await services.sending.sendChunks(asked.id, goOn())).toBe('held');
    await services.books.nextStep(asked.id);
    expect(await services.books.close(asked.id)).toMatchObject({ expired: 2 });
    expect(await resend(late, {})).toMatchObject({ blockers: ['after-not-after'] });

    const wrong = await finished();
    const again = await resend(wrong, {});
    await givenReleased(db, { wardId, correctsId: wrong });
    await services.books.nextStep(again.id);
    expect(await services.books.close(again.id)).toMatchObject({ cancelled: 2 });
    expect(await resend(wrong, {})).toMatchObject({ status: 409, blockers: ['corrected-since'] });
    expect(postbox.received).toEqual([]);
  });

  it('keeps its mail in the thread of the message: a correction and an answer find it', async () => {
    const id = await finished();
    const asked = await resend(id, {});
    await services.sending.sendChunks(asked.id, goOn());
    const [row] = await db.query<[{ id: string }]>(
      `SELECT id FROM delivery WHERE send_id = $1 LIMIT 1`,
      [asked.id],
    );
    expect(await services.lookup.byId(db.manager, row.id)).toMatchObject({ messageId: id });
    const correction = await givenReleased(db, { wardId, correctsId: id });
    expect(await services.freezer.freeze(correction)).toBe(8);
  });

  it('is a supervisor’s act, of a complete message, with a reason', async () => {
    const id = await finished();
    expect((await resend(id, {}, OFFICER)).status).toBe(403);
    expect(await resend(id, { words: ' ' })).toMatchObject({ status: 422, code: 'invalid-input' });
    const open = await givenReleased(db, { wardId });
    expect(await resend(open, {})).toMatchObject({ status: 409, blockers: ['wrong-state'] });
    const words = await db.query<{ words: Buffer }[]>(`SELECT sealed_words AS words FROM resend`);
    expect(words).toEqual([]);
  });

  it('is asked for on a page, and starts one workflow', async () => {
    const id = await finished();
    const agent = web.visitor();
    await signIn(agent, SUPERVISOR);
    const path = `/staff/messages/${id}/resend`;
    const bare = await submit(agent, path, { whom: 'one', address: '', words: '' });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('There is a problem')]);
    const done = await submit(agent, path, { whom: 'failed', words: 'The relay refused mail.' });
    expect([done.status, done.headers.location]).toEqual([303, `/staff/messages/${id}/live`]);
    const live = await agent.get(`/staff/messages/${id}/live`);
    expect(live.text).toContain('Sent again');
    const started = await db.query<{ name: string }[]>(
      `SELECT name FROM outbox WHERE workflow_id LIKE 'resend/%'`,
    );
    expect(started).toEqual([{ name: 'resend' }]);
  });
});
