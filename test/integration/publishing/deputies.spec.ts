import { randomUUID } from 'node:crypto';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenStaff } from '../../support/staff';
import { signIn, startWeb, submit, type RunningWeb } from '../../support/web';
import { givenWard } from '../delivery/given';
import { Desk, advice, clean, type Name } from './desk';
import { withoutTemporal, type Clockwork } from './life/clockwork';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const dayIn = (days: number) => inDays(days).slice(0, 10);

describe('deputies', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let desk: Desk;
  let clockwork: Clockwork;
  let away: string;
  let deputy: string;
  let sergeant: string;

  beforeEach(async () => {
    database = await freshDatabase();
    web = await startWeb(testSettings());
    clockwork = withoutTemporal(web);
    desk = await Desk.open(web);
    away = await idOf('supervisor');
    // A sergeant of another ward: what they do here, they do as a deputy.
    const elsewhere = await givenWard(web.db, 'E05099997');
    sergeant = 'sergeant@northshire.example.org';
    deputy = await givenStaff(web.db, sergeant, { role: 'supervisor', areaId: elsewhere });
    await desk.admit('sergeant', sergeant);
  });
  afterEach(async () => {
    await web.close();
    await database.drop();
  });

  const idOf = async (name: string): Promise<string> => {
    const [row] = await web.db.query<{ id: string }[]>(
      `SELECT id FROM staff WHERE email LIKE $1 || '@%'`,
      [name],
    );
    return row!.id;
  };
  const name = (wish: Record<string, unknown> = {}, key: string = randomUUID()) =>
    desk
      .call('supervisor', 'post', '/deputies', key)
      .send({ role: 'supervisor', deputyId: deputy, from: inDays(0), to: inDays(7), ...wish });
  const named = async (wish: Record<string, unknown> = {}): Promise<string> => {
    const answer = await name(wish);
    expect([answer.status, answer.body]).toEqual([201, { id: expect.any(String) as string }]);
    return (answer.body as { id: string }).id;
  };
  const waiting = async (words = {}) => {
    const { id } = await desk.draft({ ...clean, declaration: advice, ...words });
    await desk.decided('officer', id, { action: 'submit' });
    await clockwork.wake(id);
    return id;
  };
  const row = async (id: string) => {
    const [one] = await web.db.query<{ staff_id: string; for_id: string | null }[]>(
      `SELECT staff_id, for_id FROM decision WHERE message_id = $1 AND action = 'approve' AND accepted
       ORDER BY applied_at DESC LIMIT 1`,
      [id],
    );
    return one;
  };

  it('hold the role over the same areas while the period lasts, and every decision says for whom', async () => {
    const id = await waiting({ releaseAt: new Date(Date.now() + DAY) });
    const before = await desk.approve(id, 'sergeant');
    expect(before).toMatchObject({ blockers: ['outside-your-area'] });
    await named();
    expect(await desk.approve(id, 'sergeant')).toMatchObject({ accepted: true });
    expect(await row(id)).toEqual({ staff_id: deputy, for_id: away });
    const [entry] = await web.db.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE subject_id = $1 AND action = 'message.approve'
       ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    expect(entry!.detail).toMatchObject({ forId: away, accepted: true });
    const page = web.visitor();
    await signIn(page, sergeant);
    const shown = (await page.get(`/staff/messages/${id}`)).text;
    expect(shown).toContain('for Test supervisor</strong> by Test supervisor');
  });

  it('decide for nobody but themselves where their own role is enough', async () => {
    await web.db.query(
      `INSERT INTO deputy (for_id, deputy_id, role, starts_at, ends_at)
       VALUES ($1, $2, 'supervisor', now() - interval '1 day', now() + interval '1 day')`,
      [deputy, away],
    );
    const id = await waiting();
    await desk.approve(id);
    expect(await row(id)).toEqual({ staff_id: away, for_id: null });
  });

  it('lose it at once when it is ended, by either, and before and after the period', async () => {
    const id = await waiting();
    const first = await named();
    const end = (who: Name, which: string) => desk.call(who, 'post', `/deputies/${which}/end`);
    expect((await end('supervisor2', first)).body).toMatchObject({ blockers: ['not-yours'] });
    expect((await end('supervisor', first)).status).toBe(200);
    expect((await end('sergeant', first)).body).toMatchObject({ blockers: ['ended-already'] });
    const refused = { accepted: false, blockers: ['outside-your-area'] };
    expect(await desk.approve(id, 'sergeant')).toMatchObject({ blockers: refused.blockers });
    expect((await end('sergeant', await named())).status).toBe(200);
    await named({ from: inDays(2), to: inDays(4) });
    expect(await desk.approve(id, 'sergeant')).toMatchObject({ blockers: refused.blockers });
    await web.db.query(
      `UPDATE deputy SET starts_at = now() - interval '5 days', ends_at = now() - interval '1 second'
       WHERE revoked_at IS NULL`,
    );
    expect(await desk.approve(id, 'sergeant')).toMatchObject({ blockers: refused.blockers });
    const entries = await web.db.query<{ action: string }[]>(
      `SELECT action FROM audit_entry WHERE subject_kind = 'deputy' ORDER BY seq`,
    );
    expect(entries.map(({ action }) => action)).toEqual([
      ...['deputy.named', 'deputy.ended', 'deputy.named', 'deputy.ended', 'deputy.named'],
    ]);
  });

  it('never approve twice, nor what they edited; deputy and delegator are two', async () => {
    await named();
    const [force] = await web.db.query<{ id: string }[]>(
      `SELECT id FROM area WHERE kind = 'force'`,
    );
    const id = await waiting({ areaIds: [force!.id], releaseAt: new Date(Date.now() + DAY) });
    expect(await desk.approve(id, 'sergeant')).toMatchObject({ accepted: true, state: 'approval' });
    const again = await desk.approve(id, 'sergeant');
    expect(again).toMatchObject({ blockers: ['approved-it-already'] });
    expect(await desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });

    const body = { ...desk.bodyOf(clean) };
    const own = await desk.call('sergeant', 'post', '/messages').send(body);
    const { id: mine } = own.body as { id: string };
    await desk.decided('sergeant', mine, { action: 'submit' });
    await clockwork.wake(mine);
    const refused = await desk.approve(mine, 'sergeant');
    expect(refused).toMatchObject({ blockers: ['edited-it-yourself'] });
    expect(await desk.approve(mine)).toMatchObject({ accepted: true });
  });

  it('may decide alone for an on-call inspector, which the database lets pass', async () => {
    const wish = { role: 'on-call inspector', deputyId: deputy, from: inDays(0), to: inDays(1) };
    const answer = await desk.call('inspector', 'post', '/deputies').send(wish);
    expect(answer.status).toBe(201);
    const id = await waiting({ urgent: true, releaseAt: new Date(Date.now() + DAY) });
    const approved = await desk.approve(id, 'sergeant');
    expect(approved).toMatchObject({ accepted: true, state: 'scheduled' });
    expect(await row(id)).toMatchObject({ for_id: await idOf('inspector') });
  });

  it('are refused to who may not be one, and for a role that is itself lent', async () => {
    const codes = async (wish: Record<string, unknown>) =>
      ((await name(wish)).body as { blockers: string[] }).blockers;
    expect(await codes({ deputyId: await idOf('officer') })).toEqual(['not-eligible']);
    expect(await codes({ to: inDays(92) })).toEqual(['period-too-long']);
    await named();
    expect(await codes({ from: inDays(3) })).toEqual(['named-already']);
    const key = randomUUID();
    const wish = { from: inDays(20), to: inDays(21) };
    const twice = [await name(wish, key), await name(wish, key)];
    expect(twice[0]!.body).toEqual(twice[1]!.body);
    // The inspector's role, lent to the supervisor, is not handed on.
    const lent = { role: 'on-call inspector', deputyId: away, from: inDays(0), to: inDays(9) };
    expect((await desk.call('inspector', 'post', '/deputies').send(lent)).status).toBe(201);
    expect(await codes({ role: 'on-call inspector' })).toEqual(['not-your-role']);
    const officer = await desk.call('officer', 'post', '/deputies').send(lent);
    expect(officer.status).toBe(403);
  });

  it('see on their desk what waits for whom they stand in for, raised or not', async () => {
    const id = await waiting();
    await named();
    await web.db.query(`UPDATE message SET escalated_at = now() WHERE id = $1`, [id]);
    const waitingFor = await desk.call('sergeant', 'get', '/approvals');
    expect(waitingFor.body).toMatchObject({ items: [{ id, forId: away }] });
    const page = web.visitor();
    await signIn(page, sergeant);
    const { text } = await page.get('/staff/approvals');
    expect(text).toContain('As deputy for Test supervisor');
    expect(text).toContain('Nobody decided in time');
    expect(text).toContain('You are deputy for Test supervisor (supervisor) until');
  });

  it('are named and ended by form', async () => {
    const page = web.visitor();
    await signIn(page, 'supervisor@northshire.example.org');
    const fields = { role: 'supervisor', deputyId: deputy };
    const empty = await submit(page, '/staff/deputies', fields);
    expect([empty.status, empty.text]).toEqual([
      422,
      expect.stringContaining('Enter the first day.'),
    ]);
    const days = { firstDay: dayIn(0), lastDay: dayIn(100) };
    const long = await submit(page, '/staff/deputies', { ...fields, ...days });
    expect([long.status, long.text]).toEqual([409, expect.stringContaining('at most 90 days')]);
    const right = { ...fields, firstDay: dayIn(0), lastDay: dayIn(6) };
    expect((await submit(page, '/staff/deputies', right)).status).toBe(303);
    const { text } = await page.get('/staff/deputies');
    const [, path] = /action="(\/staff\/deputies\/[0-9a-f-]+\/end)"/.exec(text)!;
    expect((await submit(page, '/staff/deputies', {}, path)).status).toBe(303);
    expect((await page.get('/staff/deputies')).text).toContain('Ended early');
  });
});
