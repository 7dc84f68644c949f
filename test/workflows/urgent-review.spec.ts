import { Outbox } from '../../src/platform/temporal/outbox';
import { queues } from '../../src/platform/temporal/rules/queues';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { givenFollowers } from '../integration/delivery/given';
import { Desk, clean, withBlock, withLegalFinding } from '../integration/publishing/desk';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWeb, type RunningWeb } from '../support/web';
import { startWorker, type TestWorker } from '../support/worker';

interface Review {
  id: string;
  messageId: string;
  openedAt: string;
  dueAt: string;
  overdueAt: string | null;
}

describe('the urgent safety lane', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let web: RunningWeb;
  let worker: TestWorker;
  let desk: Desk;

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const settings = testSettings({ SMTP_URL: postbox.url, SECOND_APPROVER_ABOVE: '2' });
    web = await startWeb(settings);
    worker = await startWorker(settings);
    desk = await Desk.open(web);
    await givenFollowers(web.db, settings, { wardId: desk.wardId, count: 3 });
  });

  afterAll(async () => {
    await worker.stop();
    await web.close();
    await postbox.close();
    await database.drop();
  });

  const ends = async (id: string, name: string): Promise<unknown> => {
    const { client } = web.app.get(TemporalClient);
    const result: unknown = await client.workflow.getHandle(id).result();
    await saveHistory(client, id, name);
    return result;
  };
  const reviewOf = async (messageId: string): Promise<Review | undefined> => {
    const answer = await desk.call('supervisor', 'get', '/reviews');
    const { items } = answer.body as { items: Review[] };
    return items.find((one) => one.messageId === messageId);
  };
  const close = (name: 'supervisor' | 'inspector' | 'legal', id: string, words: string) =>
    desk.call(name, 'post', `/reviews/${id}/done`).send({ words });

  it('lets an inspector alone clear and approve, and asks for a review within a day', async () => {
    const { id, findings } = await desk.submitted(
      { ...withLegalFinding, urgent: true },
      'legal review',
    );
    const items = findings
      .filter(({ severity }) => severity === 'legal')
      .map((one) => ({ findingId: one.id, reason: 'A child is missing.' }));
    const cleared = await desk.decided('inspector', id, { action: 'clear', findings: items });
    expect(cleared).toMatchObject({ accepted: true, state: 'approval' });
    const approved = await desk.approve(id, 'inspector');
    expect(approved).toMatchObject({ accepted: true, state: 'scheduled' });
    await desk.reaches(id, 'complete');
    expect(await ends(`message/${id}`, 'messageLifecycle/urgent-by-inspector-alone')).toBe(
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
    expect(await ends(`review/${review.id}`, 'urgentReview/closed')).toBe('closed');
  });

  it('opens no review where a supervisor approved what nobody decided alone', async () => {
    const { id } = await desk.submitted({ ...clean, urgent: true });
    await desk.approve(id);
    expect(await desk.approve(id, 'supervisor2')).toMatchObject({ state: 'scheduled' });
    expect(await reviewOf(id)).toBeUndefined();
  });

  it('is for urgent messages and legal findings only', async () => {
    const calm = await desk.submitted(clean);
    const approved = await desk.approve(calm.id, 'inspector');
    expect(approved).toMatchObject({ accepted: false, blockers: ['only-urgent'] });
    const { id, findings } = await desk.submitted({ ...withBlock, urgent: true }, 'legal review');
    const items = findings
      .filter(({ severity }) => severity === 'block')
      .map((one) => ({ findingId: one.id, reason: 'A reason.' }));
    const cleared = await desk.decided('inspector', id, { action: 'clear', findings: items });
    expect(cleared).toMatchObject({ accepted: false, blockers: ['block-needs-legal'] });
  });

  it('lets nobody but an on-call inspector decide alone, says the database', async () => {
    const { id } = await desk.submitted({ ...clean, urgent: true });
    await desk.approve(id);
    const slip = web.db.query(`UPDATE decision SET alone = true WHERE message_id = $1`, [id]);
    await expect(slip).rejects.toThrow('only an on-call inspector decides alone');
  });

  it('marks a review that nobody closed as overdue', async () => {
    const { id } = await desk.submitted({ ...clean, urgent: true });
    const reviewId = await web.db.transaction(async (tx) => {
      const [made] = await tx.query<{ id: string }[]>(
        `INSERT INTO urgent_review (message_id, revision_id, due_at)
         SELECT id, revision_id, now() + interval '1 second' FROM message WHERE id = $1 RETURNING id`,
        [id],
      );
      const clock = { workflow: 'urgentReview', id: `review/${made!.id}`, queue: queues.message };
      await web.app.get(Outbox, { strict: false }).start(tx, { ...clock, args: [made!.id] });
      return made!.id;
    });
    const overdue = await until('an overdue review', async () => {
      const review = await reviewOf(id);
      return review?.overdueAt ? review : false;
    });
    expect(overdue.id).toBe(reviewId);
    expect(await ends(`review/${reviewId}`, 'urgentReview/overdue')).toBe('overdue');
    const waiting = await web.db.query<{ kind: string }[]>(
      `SELECT kind FROM message_event WHERE message_id = $1`,
      [id],
    );
    expect(waiting).toEqual([{ kind: 'review overdue' }]);
  });
});
