import { taskQueue } from '../../src/platform/temporal/task-queue';
import type { messageLifecycle } from '../../workflows/message-lifecycle/message-lifecycle.workflow';
import { TOPIC, states } from '../integration/delivery/given';
import { clean } from '../integration/publishing/desk';
import { until } from '../support/until';
import { messageStage } from '../support/message-stage';

describe('a message that waits', () => {
  const stage = messageStage(3);

  it('is held until a supervisor confirms its condition, and then goes out', async () => {
    const { id } = await stage.desk.submitted({ ...clean, holdUntil: 'arrest confirmed' });
    expect(await stage.desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    expect(await stage.desk.see(id)).toMatchObject({ holdUntil: 'arrest confirmed', held: true });
    const lift = (name: 'officer' | 'supervisor', reason = '') =>
      stage.desk.decided(name, id, { action: 'lift', reason });
    expect(await lift('officer', 'Heard so.')).toMatchObject({ accepted: false });
    expect(await lift('supervisor')).toMatchObject({ blockers: ['reason-missing'] });
    expect(await states(stage.web.db, id)).toEqual({});
    expect(await lift('supervisor', 'Custody confirmed it at ten.')).toMatchObject({
      ...{ accepted: true, state: 'scheduled' },
    });
    await stage.desk.reaches(id, 'complete');
    expect(await stage.messageEnds(id, 'held-and-lifted')).toBe('complete');
    const [entry] = await stage.web.db.query<{ entries: number }[]>(
      `SELECT count(*)::integer AS entries FROM audit_entry
       WHERE subject_id = $1::text AND action = 'message.lift'
         AND (detail->>'accepted')::boolean`,
      [id],
    );
    expect(entry!.entries).toBe(1);
  });

  it('lapses at its last useful moment when nobody confirms it', async () => {
    const notAfter = new Date(Date.now() + 8000);
    const { id } = await stage.desk.submitted({
      ...clean,
      holdUntil: 'arrest confirmed',
      notAfter,
    });
    await stage.desk.approve(id);
    await stage.desk.reaches(id, 'lapsed');
    expect(await stage.messageEnds(id, 'held-and-lapsed')).toBe('lapsed');
  });

  it('lapses at its last useful moment when it was returned', async () => {
    const notAfter = new Date(Date.now() + 8000);
    const { id } = await stage.desk.submitted({ ...clean, notAfter });
    await stage.desk.decided('supervisor', id, { action: 'return', reason: 'Say when.' });
    await stage.desk.reaches(id, 'lapsed');
    expect(await stage.messageEnds(id, 'returned-and-lapsed')).toBe('lapsed');
  });

  it('tells its authors a week before it goes stale', async () => {
    const id = await draftOfDays(24);
    await stage.client.workflow.start<typeof messageLifecycle>('messageLifecycle', {
      ...{
        workflowId: `message/${id}`,
        taskQueue: taskQueue(stage.settings, 'message'),
        args: [id],
      },
    });
    const noticed = await until('the notice in the list', async () => {
      const answer = await stage.desk.call('officer', 'get', '/messages?mine=true');
      const { items } = answer.body as { items: { id: string; lapsesAt: string | null }[] };
      return items.find((one) => one.id === id && one.lapsesAt !== null);
    });
    const days = (Date.parse(noticed.lapsesAt!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(5.9);
    expect(days).toBeLessThan(6.1);
    await stage.desk.decided('supervisor', id, { action: 'withdraw', reason: 'Not needed.' });
    expect(await stage.messageEnds(id, 'reminded-and-withdrawn')).toBe('withdrawn');
  });

  /** A draft of the officer's that nobody has touched for so many days. */
  async function draftOfDays(days: number): Promise<string> {
    return stage.web.db.transaction(async (tx) => {
      const at = new Date(Date.now() - days * 86_400_000);
      const [made] = await tx.query<{ id: string; author: string }[]>(
        `INSERT INTO message (author_id, created_at, state_since)
         SELECT id, $1, $1 FROM staff WHERE email LIKE 'officer@%'
         RETURNING id, author_id AS author`,
        [at],
      );
      await tx.query(
        `WITH said AS (
           INSERT INTO revision (message_id, number, editor_id, topic_code, area_ids, subject, body,
                                 declaration, content_hash, created_at)
           VALUES ($1, 1, $2, $3, ARRAY[$4::uuid], 'Old', 'Old.', '{}', '\\x00', $5) RETURNING id)
         UPDATE message SET revision_id = (SELECT id FROM said) WHERE id = $1`,
        [made!.id, made!.author, TOPIC, stage.desk.wardId, at],
      );
      return made!.id;
    });
  }
});
