import { randomUUID } from 'node:crypto';
import { states } from '../integration/delivery/given';
import { clean, withBlock, withLegalFinding } from '../integration/publishing/desk';
import { until } from '../support/until';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
import { messageStage } from '../support/message-stage';

describe('workflow messageLifecycle', () => {
  const stage = messageStage(7);
  const withdrawn = async (id: string, name: string) => {
    await stage.desk.decided('supervisor', id, {
      action: 'withdraw',
      reason: 'Not needed any more.',
    });
    expect(await stage.messageEnds(id, name)).toBe('withdrawn');
  };

  it('takes a message from draft to every inbox and closes its books', async () => {
    const { id } = await stage.desk.submitted({ ...clean, subject: 'Bike marking one' });
    expect(await stage.desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    await stage.desk.reaches(id, 'complete');
    expect(await stage.messageEnds(id, 'released-and-complete')).toBe('complete');
    expect(await states(stage.web.db, id)).toEqual({ accepted: stage.people.length });
    for (const { address } of stage.people) {
      const { mail } = await stage.postbox.nextTo(address, { subject: 'Bike marking one' });
      expect(mail.text).toContain('Officers will mark bikes');
    }
  });

  it('returns with reasons, takes an edit and a second submission', async () => {
    const { id } = await stage.desk.submitted(clean);
    const back = await stage.desk.decided('supervisor', id, {
      action: 'return',
      reason: 'Say when.',
    });
    expect(back).toMatchObject({ accepted: true, state: 'returned' });
    const { version } = await stage.desk.see(id);
    expect(
      (await stage.desk.edit(id, version, { ...clean, body: 'Saturday at ten.' })).status,
    ).toBe(200);
    await stage.desk.decided('officer', id, { action: 'submit' });
    await stage.desk.reaches(id, 'approval');
    await withdrawn(id, 'returned-and-resubmitted');
  });

  it('voids the approval of a scheduled message by an edit', async () => {
    const { id } = await stage.desk.submitted({ ...clean, releaseAt: inHours(2) });
    await stage.desk.approve(id);
    const { version, hash } = await stage.desk.reaches(id, 'scheduled');
    const edited = await stage.desk.edit(id, version, { ...clean, subject: 'Another subject' });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ state: 'draft', subject: 'Another subject', hash: null });
    await stage.desk.decided('officer', id, { action: 'submit' });
    await stage.desk.reaches(id, 'approval');
    const stale = await stage.desk.decided('supervisor', id, { action: 'approve', hashSeen: hash });
    expect(stale).toMatchObject({ accepted: false, blockers: ['changed-since-you-looked'] });
    await withdrawn(id, 'approval-voided-by-edit');
  });

  it('lets legal clear a finding with a reason, and then a supervisor approve', async () => {
    const { id, findings } = await stage.desk.submitted(withLegalFinding, 'legal review');
    const legal = findings.filter(({ severity }) => severity === 'legal');
    const items = legal.map((one) => ({ findingId: one.id, reason: 'Released by the SIO.' }));
    const early = await stage.desk.approve(id);
    expect(early).toMatchObject({ accepted: false, blockers: ['wrong-state'] });
    const cleared = await stage.desk.decided('legal', id, { action: 'clear', findings: items });
    expect(cleared).toMatchObject({ accepted: true, state: 'approval' });
    expect(await stage.desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    await stage.desk.reaches(id, 'complete');
    expect(await stage.messageEnds(id, 'legal-cleared')).toBe('complete');
  });

  it('lets nobody clear a block alone', async () => {
    const { id, findings } = await stage.desk.submitted(withBlock, 'legal review');
    const items = findings
      .filter(({ severity }) => severity !== 'warn')
      .map((one) => ({ findingId: one.id, reason: 'A reason.' }));
    const clear = (name: 'legal' | 'legal2', what = items) =>
      stage.desk.decided(name, id, { action: 'clear', findings: what });
    expect(await clear('legal')).toMatchObject({ accepted: true, state: 'legal review' });
    const blocks = (await stage.desk.see(id)).findings.filter(
      ({ severity }) => severity === 'block',
    );
    const open = blocks.map((one) => ({ findingId: one.id, reason: 'A reason.' }));
    const again = await clear('legal', open);
    expect(again).toMatchObject({ accepted: false, blockers: ['cleared-it-already'] });
    expect(await clear('legal2', open)).toMatchObject({ accepted: true, state: 'approval' });
    await withdrawn(id, 'block-cleared-by-two');
  });

  it('moves the release and sends at the new time', async () => {
    const { id } = await stage.desk.submitted({
      ...clean,
      releaseAt: inHours(2),
      notAfter: inHours(3),
    });
    await stage.desk.approve(id);
    const late = await stage.desk.decided('officer', id, {
      action: 'reschedule',
      releaseAt: inHours(4),
    });
    expect(late).toMatchObject({ accepted: false, blockers: ['after-not-after'] });
    const now = await stage.desk.decided('officer', id, { action: 'reschedule', releaseAt: null });
    expect(now).toMatchObject({ accepted: true, state: 'scheduled' });
    await stage.desk.reaches(id, 'complete');
    expect(await stage.messageEnds(id, 'rescheduled')).toBe('complete');
  });

  it('withdraws a draft without any mail', async () => {
    const { id } = await stage.desk.draft(clean);
    await withdrawn(id, 'withdrawn-draft');
  });

  it('pauses, resumes and withdraws mid-send, and the books still balance', async () => {
    stage.postbox.answer(/./, 'later');
    const { id } = await stage.desk.submitted({ ...clean, subject: 'Held by the relay' });
    await stage.desk.approve(id);
    await stage.desk.reaches(id, 'sending');
    await until('the audience to be frozen', async () => {
      const counts = await states(stage.web.db, id);
      return Object.keys(counts).length > 0;
    });
    const act = (action: string, reason?: string) =>
      stage.desk.decided('supervisor', id, { action, reason });
    expect(await act('pause')).toMatchObject({ accepted: true, state: 'paused' });
    expect(await act('resume')).toMatchObject({ accepted: true, state: 'sending' });
    expect(await act('withdraw', 'Wrong day.')).toMatchObject({ state: 'withdrawn' });
    stage.postbox.answerNormally();
    expect(await stage.messageEnds(id, 'paused-resumed-withdrawn')).toBe('withdrawn');
    const [books] = await stage.web.db.query<{ audience: number; cancelled: number }[]>(
      `SELECT audience, cancelled FROM closing_balance WHERE send_id = $1`,
      [id],
    );
    expect(books).toMatchObject({ audience: stage.people.length, cancelled: stage.people.length });
  });

  it('lapses an approved message whose last useful moment has passed', async () => {
    const notAfter = new Date(Date.now() + 4000);
    const { id } = await stage.desk.submitted({ ...clean, notAfter });
    await stage.desk.reaches(id, 'lapsed');
    expect(await stage.messageEnds(id, 'lapsed')).toBe('lapsed');
  });

  it('applies a decision once, however often and wherever from it comes', async () => {
    const { id } = await stage.desk.draft(clean);
    const key = randomUUID();
    const asks = await Promise.all(
      [1, 2, 3].map(() => stage.desk.decide('officer', id, { action: 'submit' }, key)),
    );
    expect(asks.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [row] = await stage.web.db.query<{ decisions: number; entries: number }[]>(
      `SELECT (SELECT count(*)::integer FROM decision WHERE message_id = $1) AS decisions,
              (SELECT count(*)::integer FROM audit_entry
               WHERE subject_id = $1::text AND action = 'message.submit') AS entries`,
      [id],
    );
    expect(row).toEqual({ decisions: 1, entries: 1 });
    await stage.desk.reaches(id, 'approval');
    await withdrawn(id, 'submitted-three-times-at-once');
  });
});
