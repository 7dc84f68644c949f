import { randomUUID } from 'node:crypto';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { givenFollowers, states } from '../integration/delivery/given';
import { Desk, clean, withBlock, withLegalFinding } from '../integration/publishing/desk';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWeb, type RunningWeb } from '../support/web';
import { startWorker, type TestWorker } from '../support/worker';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

describe('workflow messageLifecycle', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let web: RunningWeb;
  let worker: TestWorker;
  let desk: Desk;
  let people: { address: string }[];

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const settings = testSettings({ SMTP_URL: postbox.url });
    web = await startWeb(settings);
    worker = await startWorker(settings);
    desk = await Desk.open(web);
    people = await givenFollowers(web.db, settings, { wardId: desk.wardId, count: 7 });
  });

  afterAll(async () => {
    await worker.stop();
    await web.close();
    await postbox.close();
    await database.drop();
  });

  /** Waits until the workflow has ended and keeps its history under this name. */
  const ends = async (id: string, name: string): Promise<unknown> => {
    const { client } = web.app.get(TemporalClient);
    const result: unknown = await client.workflow.getHandle(`message/${id}`).result();
    await saveHistory(client, `message/${id}`, `messageLifecycle/${name}`);
    return result;
  };
  const withdrawn = async (id: string, name: string) => {
    await desk.decided('supervisor', id, { action: 'withdraw', reason: 'Not needed any more.' });
    expect(await ends(id, name)).toBe('withdrawn');
  };

  it('takes a message from draft to every inbox and closes its books', async () => {
    const { id } = await desk.submitted({ ...clean, subject: 'Bike marking one' });
    expect(await desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    await desk.reaches(id, 'complete');
    expect(await ends(id, 'released-and-complete')).toBe('complete');
    expect(await states(web.db, id)).toEqual({ accepted: people.length });
    for (const { address } of people) {
      const { mail } = await postbox.nextTo(address, { subject: 'Bike marking one' });
      expect(mail.text).toContain('Officers will mark bikes');
    }
  });

  it('returns with reasons, takes an edit and a second submission', async () => {
    const { id } = await desk.submitted(clean);
    const back = await desk.decided('supervisor', id, { action: 'return', reason: 'Say when.' });
    expect(back).toMatchObject({ accepted: true, state: 'returned' });
    const { version } = await desk.see(id);
    expect((await desk.edit(id, version, { ...clean, body: 'Saturday at ten.' })).status).toBe(200);
    await desk.decided('officer', id, { action: 'submit' });
    await desk.reaches(id, 'approval');
    await withdrawn(id, 'returned-and-resubmitted');
  });

  it('voids the approval of a scheduled message by an edit', async () => {
    const { id } = await desk.submitted({ ...clean, releaseAt: inHours(2) });
    await desk.approve(id);
    const { version, hash } = await desk.reaches(id, 'scheduled');
    const edited = await desk.edit(id, version, { ...clean, subject: 'Another subject' });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ state: 'draft', subject: 'Another subject', hash: null });
    await desk.decided('officer', id, { action: 'submit' });
    await desk.reaches(id, 'approval');
    const stale = await desk.decided('supervisor', id, { action: 'approve', hashSeen: hash });
    expect(stale).toMatchObject({ accepted: false, blockers: ['changed-since-you-looked'] });
    await withdrawn(id, 'approval-voided-by-edit');
  });

  it('lets legal clear a finding with a reason, and then a supervisor approve', async () => {
    const { id, findings } = await desk.submitted(withLegalFinding, 'legal review');
    const legal = findings.filter(({ severity }) => severity === 'legal');
    const items = legal.map((one) => ({ findingId: one.id, reason: 'Released by the SIO.' }));
    const early = await desk.approve(id);
    expect(early).toMatchObject({ accepted: false, blockers: ['wrong-state'] });
    const cleared = await desk.decided('legal', id, { action: 'clear', findings: items });
    expect(cleared).toMatchObject({ accepted: true, state: 'approval' });
    expect(await desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    await desk.reaches(id, 'complete');
    expect(await ends(id, 'legal-cleared')).toBe('complete');
  });

  it('lets nobody clear a block alone', async () => {
    const { id, findings } = await desk.submitted(withBlock, 'legal review');
    const items = findings
      .filter(({ severity }) => severity !== 'warn')
      .map((one) => ({ findingId: one.id, reason: 'A reason.' }));
    const clear = (name: 'legal' | 'legal2', what = items) =>
      desk.decided(name, id, { action: 'clear', findings: what });
    expect(await clear('legal')).toMatchObject({ accepted: true, state: 'legal review' });
    const blocks = (await desk.see(id)).findings.filter(({ severity }) => severity === 'block');
    const open = blocks.map((one) => ({ findingId: one.id, reason: 'A reason.' }));
    const again = await clear('legal', open);
    expect(again).toMatchObject({ accepted: false, blockers: ['cleared-it-already'] });
    expect(await clear('legal2', open)).toMatchObject({ accepted: true, state: 'approval' });
    await withdrawn(id, 'block-cleared-by-two');
  });

  it('moves the release and sends at the new time', async () => {
    const { id } = await desk.submitted({ ...clean, releaseAt: inHours(2), notAfter: inHours(3) });
    await desk.approve(id);
    const late = await desk.decided('officer', id, { action: 'reschedule', releaseAt: inHours(4) });
    expect(late).toMatchObject({ accepted: false, blockers: ['after-not-after'] });
    const now = await desk.decided('officer', id, { action: 'reschedule', releaseAt: null });
    expect(now).toMatchObject({ accepted: true, state: 'scheduled' });
    await desk.reaches(id, 'complete');
    expect(await ends(id, 'rescheduled')).toBe('complete');
  });

  it('withdraws a draft without any mail', async () => {
    const { id } = await desk.draft(clean);
    await withdrawn(id, 'withdrawn-draft');
  });

  it('pauses, resumes and withdraws mid-send, and the books still balance', async () => {
    postbox.answer(/./, 'later');
    const { id } = await desk.submitted({ ...clean, subject: 'Held by the relay' });
    await desk.approve(id);
    await desk.reaches(id, 'sending');
    await until('the audience to be frozen', async () => {
      const counts = await states(web.db, id);
      return Object.keys(counts).length > 0;
    });
    const act = (action: string, reason?: string) =>
      desk.decided('supervisor', id, { action, reason });
    expect(await act('pause')).toMatchObject({ accepted: true, state: 'paused' });
    expect(await act('resume')).toMatchObject({ accepted: true, state: 'sending' });
    expect(await act('withdraw', 'Wrong day.')).toMatchObject({ state: 'withdrawn' });
    postbox.answerNormally();
    expect(await ends(id, 'paused-resumed-withdrawn')).toBe('withdrawn');
    const [books] = await web.db.query<{ audience: number; cancelled: number }[]>(
      `SELECT audience, cancelled FROM closing_balance WHERE send_id = $1`,
      [id],
    );
    expect(books).toMatchObject({ audience: people.length, cancelled: people.length });
  });

  it('lapses an approved message whose last useful moment has passed', async () => {
    const notAfter = new Date(Date.now() + 4000);
    const { id } = await desk.submitted({ ...clean, notAfter });
    await desk.reaches(id, 'lapsed');
    expect(await ends(id, 'lapsed')).toBe('lapsed');
  });

  it('applies a decision once, however often and wherever from it comes', async () => {
    const { id } = await desk.draft(clean);
    const key = randomUUID();
    const asks = await Promise.all(
      [1, 2, 3].map(() => desk.decide('officer', id, { action: 'submit' }, key)),
    );
    expect(asks.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [row] = await web.db.query<{ decisions: number; entries: number }[]>(
      `SELECT (SELECT count(*)::integer FROM decision WHERE message_id = $1) AS decisions,
              (SELECT count(*)::integer FROM audit_entry
               WHERE subject_id = $1::text AND action = 'message.submit') AS entries`,
      [id],
    );
    expect(row).toEqual({ decisions: 1, entries: 1 });
    await desk.reaches(id, 'approval');
    await withdrawn(id, 'submitted-three-times-at-once');
  });
});
