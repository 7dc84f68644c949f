import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import type { Settings } from '../../src/platform/config/settings';
import type { messageLifecycle } from '../../workflows/message-lifecycle/message-lifecycle.workflow';
import { TOPIC, givenFollowers, states } from '../integration/delivery/given';
import { Desk, clean } from '../integration/publishing/desk';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWeb, type RunningWeb } from '../support/web';
import { startWorker, type TestWorker } from '../support/worker';

describe('a message that waits', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let settings: Settings;
  let web: RunningWeb;
  let worker: TestWorker;
  let desk: Desk;

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    settings = testSettings({ SMTP_URL: postbox.url });
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
    const result: unknown = await client.workflow.getHandle(`message/${id}`).result();
    await saveHistory(client, `message/${id}`, `messageLifecycle/${name}`);
    return result;
  };

  it('is held until a supervisor confirms its condition, and then goes out', async () => {
    const { id } = await desk.submitted({ ...clean, holdUntil: 'arrest confirmed' });
    expect(await desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    expect(await desk.see(id)).toMatchObject({ holdUntil: 'arrest confirmed', held: true });
    const lift = (name: 'officer' | 'supervisor', reason = '') =>
      desk.decided(name, id, { action: 'lift', reason });
    expect(await lift('officer', 'Heard so.')).toMatchObject({ accepted: false });
    expect(await lift('supervisor')).toMatchObject({ blockers: ['reason-missing'] });
    expect(await states(web.db, id)).toEqual({});
    expect(await lift('supervisor', 'Custody confirmed it at ten.')).toMatchObject({
      ...{ accepted: true, state: 'scheduled' },
    });
    await desk.reaches(id, 'complete');
    expect(await ends(id, 'held-and-lifted')).toBe('complete');
    const [entry] = await web.db.query<{ entries: number }[]>(
      `SELECT count(*)::integer AS entries FROM audit_entry
       WHERE subject_id = $1::text AND action = 'message.lift'
         AND (detail->>'accepted')::boolean`,
      [id],
    );
    expect(entry!.entries).toBe(1);
  });

  it('lapses at its last useful moment when nobody confirms it', async () => {
    const notAfter = new Date(Date.now() + 8000);
    const { id } = await desk.submitted({ ...clean, holdUntil: 'arrest confirmed', notAfter });
    await desk.approve(id);
    await desk.reaches(id, 'lapsed');
    expect(await ends(id, 'held-and-lapsed')).toBe('lapsed');
  });

  it('lapses at its last useful moment when it was returned', async () => {
    const notAfter = new Date(Date.now() + 8000);
    const { id } = await desk.submitted({ ...clean, notAfter });
    await desk.decided('supervisor', id, { action: 'return', reason: 'Say when.' });
    await desk.reaches(id, 'lapsed');
    expect(await ends(id, 'returned-and-lapsed')).toBe('lapsed');
  });

  it('tells its authors a week before it goes stale', async () => {
    const id = await draftOfDays(24);
    const { client } = web.app.get(TemporalClient);
    await client.workflow.start<typeof messageLifecycle>('messageLifecycle', {
      ...{ workflowId: `message/${id}`, taskQueue: taskQueue(settings, 'message'), args: [id] },
    });
    const noticed = await until('the notice in the list', async () => {
      const answer = await desk.call('officer', 'get', '/messages?mine=true');
      const { items } = answer.body as { items: { id: string; lapsesAt: string | null }[] };
      return items.find((one) => one.id === id && one.lapsesAt !== null);
    });
    const days = (Date.parse(noticed.lapsesAt!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(5.9);
    expect(days).toBeLessThan(6.1);
    await desk.decided('supervisor', id, { action: 'withdraw', reason: 'Not needed.' });
    expect(await ends(id, 'reminded-and-withdrawn')).toBe('withdrawn');
  });

  /** A draft of the officer's that nobody has touched for so many days. */
  async function draftOfDays(days: number): Promise<string> {
    return web.db.transaction(async (tx) => {
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
        [made!.id, made!.author, TOPIC, desk.wardId, at],
      );
      return made!.id;
    });
  }
});
