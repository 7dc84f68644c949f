import { WorkflowFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Settings } from '../../src/platform/config/settings';
import { ContactPoints } from '../../src/residents/contact-points/contact-points.service';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import { Sweeps } from '../../src/platform/upkeep/sweeps';
import type { upkeep } from '../../workflows/upkeep/upkeep.workflow';
import { saveHistory } from '../support/histories';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWorker, type TestWorker } from '../support/worker';

let settings: Settings;
let database: FreshDatabase;
let worker: TestWorker;
let db: DataSource;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase();
  settings = testSettings({ FORCE_ZONE: 'Europe/Paris' });
  worker = await startWorker(settings);
  db = worker.app.get(DataSource);
  client = worker.app.get(TemporalClient).client;
});
afterAll(async () => {
  await worker.stop();
  await database.drop();
});

async function givenOldAddress(): Promise<string> {
  const contacts = worker.app.get(ContactPoints, { strict: false });
  const { id } = await db.transaction((tx) =>
    contacts.findOrAdd(tx, `${randomUUID().slice(0, 8)}@example.org`),
  );
  await db.query(`UPDATE contact_point SET created_at = now() - interval '20 days'`);
  return id;
}
const stateOf = async (id: string) =>
  (await db.query<[{ state: string }]>('SELECT state FROM contact_point WHERE id = $1', [id]))[0]
    .state;

async function run(name: string) {
  const workflowId = `upkeep-test-${randomUUID()}`;
  const taskQueueName = taskQueue(settings, 'residents');
  const handle = await client.workflow.start<typeof upkeep>('upkeep', {
    ...{ workflowId, taskQueue: taskQueueName, args: [] },
  });
  const result = await handle.result().catch((error: unknown) => error);
  await saveHistory(client, workflowId, `upkeep/${name}`);
  return result;
}

describe('workflow upkeep', () => {
  it('takes away what nobody needs, and says how much', async () => {
    const id = await givenOldAddress();
    expect(await run('swept')).toMatchObject({ 'unconfirmed addresses': 1, letters: 0, codes: 0 });
    expect(await stateOf(id)).toBe('erased');
  });

  it('goes on after a sweep that fails, and then fails itself', async () => {
    const id = await givenOldAddress();
    worker.app.get(Sweeps).add({
      name: 'a broken one',
      run: () => Promise.reject(ApplicationFailure.nonRetryable('broken', 'broken')),
    });
    const failure = (await run('one-failed')) as WorkflowFailedError;
    expect(failure).toBeInstanceOf(WorkflowFailedError);
    expect(failure.cause).toMatchObject({ type: 'sweep-failed', details: [['a broken one'], {}] });
    expect(await stateOf(id)).toBe('erased');
  });

  it('comes round at night by the force’s clock', async () => {
    const schedule = client.schedule.getHandle(`${settings.TEMPORAL_QUEUE_PREFIX}upkeep`);
    await until('the schedule is there', () =>
      schedule.describe().then(
        () => true,
        () => false,
      ),
    );
    const { info } = await schedule.describe();
    const times = info.nextActionTimes.map((time) =>
      time.toLocaleTimeString('en-GB', { timeZone: 'Europe/Paris' }),
    );
    expect(new Set(times)).toEqual(new Set(['03:20:00']));
  });
});
