import { Outbox } from '../../src/platform/temporal/outbox';
import { queues } from '../../src/platform/temporal/rules/queues';
import { clean, withBlock, withLegalFinding } from '../integration/publishing/desk';
import { until } from '../support/until';

interface Review {
  id: string;
  messageId: string;
  openedAt: string;
  dueAt: string;
  overdueAt: string | null;
}
import { messageStage } from '../support/message-stage';

describe('the urgent safety lane', () => {
  const stage = messageStage(3, { SECOND_APPROVER_ABOVE: '2' });
  const reviewOf = async (messageId: string): Promise<Review | undefined> => {
    const answer = await stage.desk.call('supervisor', 'get', '/reviews');
    const { items } = answer.body as { items: Review[] };
    return items.find((one) => one.messageId === messageId);
  };
  const close = (name: 'supervisor' | 'inspector' | 'legal', id: string, words: string) =>
    stage.desk.call(name, 'post', `/reviews/${id}/done`).send({ words });

  it('lets an inspector alone clear and approve, and asks for a review within a day', async () => {
    const { id, findings } = await stage.desk.submitted(
      { ...withLegalFinding, urgent: true },
      'legal review',
    );
    const items = findings
      .filter(({ severity }) => severity === 'legal')
      .map((one) => ({ findingId: one.id, reason: 'A child is missing.' }));
    const cleared = await stage.desk.decided('inspector', id, { action: 'clear', findings: items });
    expect(cleared).toMatchObject({ accepted: true, state: 'approval' });
    const approved = await stage.desk.approve(id, 'inspector');
    expect(approved).toMatchObject({ accepted: true, state: 'scheduled' });
    await stage.desk.reaches(id, 'complete');
    expect(await stage.ends(`message/${id}`, 'messageLifecycle/urgent-by-inspector-alone')).toBe(
      'complete',
    );

    const review = (await reviewOf(id))!;
    const hours = (Date.parse(review.dueAt) - Date.parse(review.openedAt)) / 3_600_000;
    expect(hours).toBe(24);
    const forbidden = await close('inspector', review.id, 'Fine.');
    expect(forbidden.status).toBe(403);
    const empty = await close('supervisor', review.id, ' ');
    expect([empty.status, empty.body]).toEqual([
      409,
      expect.objectContaining({ blockers: ['reason-missing'] }),
    ]);
    expect((await close('supervisor', review.id, 'Right: there was no time.')).status).toBe(200);
    const again = await close('legal', review.id, 'Me too.');
    expect(again.body).toMatchObject({ blockers: ['reviewed-already'] });
    expect(await reviewOf(id)).toBeUndefined();
    expect(await stage.ends(`review/${review.id}`, 'urgentReview/closed')).toBe('closed');
  });

  it('opens no review where a supervisor approved what nobody decided alone', async () => {
    const { id } = await stage.desk.submitted({ ...clean, urgent: true });
    await stage.desk.approve(id);
    expect(await stage.desk.approve(id, 'supervisor2')).toMatchObject({ state: 'scheduled' });
    expect(await reviewOf(id)).toBeUndefined();
  });

  it('is for urgent messages and legal findings only', async () => {
    const calm = await stage.desk.submitted(clean);
    const approved = await stage.desk.approve(calm.id, 'inspector');
    expect(approved).toMatchObject({ accepted: false, blockers: ['only-urgent'] });
    const { id, findings } = await stage.desk.submitted(
      { ...withBlock, urgent: true },
      'legal review',
    );
    const items = findings
      .filter(({ severity }) => severity === 'block')
      .map((one) => ({ findingId: one.id, reason: 'A reason.' }));
    const cleared = await stage.desk.decided('inspector', id, { action: 'clear', findings: items });
    expect(cleared).toMatchObject({ accepted: false, blockers: ['block-needs-legal'] });
  });

  it('lets nobody but an on-call inspector decide alone, says the database', async () => {
    const { id } = await stage.desk.submitted({ ...clean, urgent: true });
    await stage.desk.approve(id);
    const slip = stage.web.db.query(`UPDATE decision SET alone = true WHERE message_id = $1`, [id]);
    await expect(slip).rejects.toThrow('only an on-call inspector decides alone');
  });

  it('marks a review that nobody closed as overdue', async () => {
    const { id } = await stage.desk.submitted({ ...clean, urgent: true });
    const reviewId = await stage.web.db.transaction(async (tx) => {
      const [made] = await tx.query<{ id: string }[]>(
        `INSERT INTO urgent_review (message_id, revision_id, due_at)
         SELECT id, revision_id, now() + interval '1 second' FROM message WHERE id = $1 RETURNING id`,
        [id],
      );
      const clock = { workflow: 'urgentReview', id: `review/${made!.id}`, queue: queues.message };
      await stage.web.app.get(Outbox, { strict: false }).start(tx, { ...clock, args: [made!.id] });
      return made!.id;
    });
    const overdue = await until('an overdue review', async () => {
      const review = await reviewOf(id);
      return review?.overdueAt ? review : false;
    });
    expect(overdue.id).toBe(reviewId);
    expect(await stage.ends(`review/${reviewId}`, 'urgentReview/overdue')).toBe('overdue');
    const waiting = await stage.web.db.query<{ kind: string }[]>(
      `SELECT kind FROM message_event WHERE message_id = $1`,
      [id],
    );
    expect(waiting).toEqual([{ kind: 'review overdue' }]);
  });
});
