import type { Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Settings } from '../../src/platform/config/settings';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import type { auditHead } from '../../workflows/audit-head/audit-head.workflow';
import { saveHistory } from '../support/histories';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWorker, type TestWorker } from '../support/worker';

describe('workflow auditHead', () => {
  let settings: Settings;
  let database: FreshDatabase;
  let worker: TestWorker;
  let client: Client;
  let folder: string;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'wardline-heads-'));
    settings = testSettings({ AUDIT_HEADS_FOLDER: folder, FORCE_ZONE: 'Europe/Paris' });
    worker = await startWorker(settings);
    client = worker.app.get(TemporalClient).client;
  });
  afterAll(async () => {
    await worker.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function run(name: string) {
    const workflowId = `audit-head-test-${randomUUID()}`;
    const handle = await client.workflow.start<typeof auditHead>('auditHead', {
      ...{ workflowId, taskQueue: taskQueue(settings, 'residents'), args: [] },
    });
    const days = await handle.result();
    await saveHistory(client, workflowId, `auditHead/${name}`);
    return days;
  }

  it('takes one head a day out of the database', async () => {
    const days = await run('exported');
    expect(days).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
    const lines = () =>
      readFileSync(path.join(folder, 'audit-heads.jsonl'), 'utf8').trim().split('\n');
    expect(lines().map((line) => (JSON.parse(line) as { day: string }).day)).toEqual(days);
    const again = await run('nothing-due');
    expect(lines()).toHaveLength(1 + again.length);
  });

  it('comes round at night by the force’s clock', async () => {
    const schedule = client.schedule.getHandle(`${settings.TEMPORAL_QUEUE_PREFIX}audit-head`);
    const { info } = await until('the schedule is there', () =>
      schedule.describe().catch(() => undefined),
    );
    const times = info.nextActionTimes.map((time) =>
      time.toLocaleTimeString('en-GB', { timeZone: 'Europe/Paris' }),
    );
    expect(new Set(times)).toEqual(new Set(['03:50:00']));
  });
});
