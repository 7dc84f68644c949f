import type { Client, WorkflowHandle } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { RetryPlans } from '../../src/delivery/sending/retry-plans';
import type { Settings } from '../../src/platform/config/settings';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import type { delivery } from '../../workflows/delivery/delivery.workflow';
import {
  givenFollowers,
  givenReleased,
  givenWard,
  messageIs,
  states,
  type Follower,
} from '../integration/delivery/given';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWorker, type TestWorker } from '../support/worker';

describe('workflow delivery', () => {
  let database: FreshDatabase;
  let settings: Settings;
  let worker: TestWorker;
  let db: DataSource;
  let client: Client;
  let postbox: Postbox;
  let wardId: string;
  let people: Follower[];

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    settings = testSettings({ SMTP_URL: postbox.url, CHUNK_SIZE: '50' });
    worker = await startWorker(settings);
    db = worker.app.get(DataSource);
    client = worker.app.get(TemporalClient).client;
    // seconds instead of the force's minutes and hours
    const plans = worker.app.get(RetryPlans, { strict: false });
    Object.assign(plans, { current: { steps: [1], giveUpAfter: 2 } });
    wardId = await givenWard(db);
    people = await givenFollowers(db, settings, { wardId, count: 120 });
  });
  afterAll(async () => {
    await worker.stop();
    await postbox.close();
    await database.drop();
  });
  beforeEach(() => {
    postbox.clear();
    postbox.answerNormally();
  });

  const begin = (id: string): Promise<WorkflowHandle<typeof delivery>> =>
    client.workflow.start<typeof delivery>('delivery', {
      workflowId: `delivery/${id}/email`,
      taskQueue: taskQueue(settings, 'delivery'),
      args: [id, 'email'],
    });
  const keep = (id: string, name: string) =>
    saveHistory(client, `delivery/${id}/email`, `delivery/${name}`);

  it('sends to everybody and ends with the count', async () => {
    const id = await givenReleased(db, { wardId });
    const { audience, states: counts } = await (await begin(id)).result();
    expect([audience, counts.accepted]).toEqual([120, 120]);
    expect(new Set(postbox.received.map(({ to }) => to)).size).toBe(120);
    await keep(id, 'to-everybody');
  });

  it('tries again what was refused for now, and gives up when its time is over', async () => {
    postbox.answer(people[0]!.address, 'later', 1);
    postbox.answer(people[1]!.address, 'later');
    postbox.answer(people[2]!.address, 'drop-after-body');
    const id = await givenReleased(db, { wardId });
    const { states: counts } = await (await begin(id)).result();
    expect(counts).toMatchObject({ accepted: 118, failed: 1, unknown: 1, retry: 0 });
    const [gaveUp] = await db.query<{ tries: number }[]>(
      `SELECT tries FROM delivery WHERE send_id = $1 AND state = 'failed'`,
      [id],
    );
    expect(gaveUp!.tries).toBe(3);
    await keep(id, 'retry-rounds');
  });

  it('pauses and resumes', async () => {
    postbox.answer(/./, { slowMs: 200 });
    const id = await givenReleased(db, { wardId });
    const handle = await begin(id);
    await postbox.hasReceived(5);
    await messageIs(db, id, 'paused');
    await handle.signal('pause');
    await settled(id);
    const before = await states(db, id);
    expect(before.waiting).toBeGreaterThan(0);
    postbox.answerNormally();
    await messageIs(db, id, 'sending');
    await handle.signal('resume');
    expect((await handle.result()).states.accepted).toBe(120);
    expect(postbox.received).toHaveLength(120);
    await keep(id, 'pause-and-resume');
  });

  it('drains and balances when withdrawn', async () => {
    postbox.answer(people[0]!.address, 'later');
    postbox.answer(/./, { slowMs: 200 });
    const id = await givenReleased(db, { wardId });
    const handle = await begin(id);
    await postbox.hasReceived(5);
    await messageIs(db, id, 'withdrawn');
    await handle.signal('withdraw');
    const { states: counts } = await handle.result();
    expect(counts.accepted).toBe(postbox.received.length);
    expect(counts.cancelled).toBe(120 - counts.accepted);
    expect(counts.cancelled).toBeGreaterThan(0);
    await keep(id, 'withdrawn');
  });

  it('waits for a relay that is away', async () => {
    const id = await givenReleased(db, { wardId });
    const { port } = postbox;
    await postbox.close();
    const handle = await begin(id);
    await until('a call came back from no relay', () => givenBack(id));
    postbox = await Postbox.open(port);
    await handle.signal('resume'); // does not wait for its timer
    expect((await handle.result()).states.accepted).toBe(120);
    await keep(id, 'relay-away');
  });

  const givenBack = async (id: string) => {
    const [row] = await db.query<{ tried: boolean }[]>(
      `SELECT bool_or(epoch > 0) AND bool_and(state = 'waiting') AS tried FROM chunk WHERE send_id = $1`,
      [id],
    );
    return row!.tried;
  };

  /** Nothing is in flight any more. */
  const settled = (id: string) =>
    until('nothing is in flight', async () => {
      const [row] = await db.query<{ busy: number }[]>(
        `SELECT count(*)::integer AS busy FROM chunk WHERE send_id = $1 AND state = 'leased'`,
        [id],
      );
      return row!.busy === 0;
    });
});
