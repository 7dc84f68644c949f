import { NestFactory } from '@nestjs/core';
import { temporal as proto } from '@temporalio/proto';
import { DataSource } from 'typeorm';
import { queueNames } from '../../../src/platform/temporal/rules/queues';
import { TemporalClient } from '../../../src/platform/temporal/temporal-client';
import { queuesToServe, Workers } from '../../../src/platform/temporal/workers';
import { WorkerModule } from '../../../src/worker.module';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWorker, type TestWorker } from '../../support/worker';
import { workflowBundle } from '../../support/workflows';
import { until } from '../../support/until';

const { TASK_QUEUE_TYPE_ACTIVITY: ACTIVITY, TASK_QUEUE_TYPE_WORKFLOW: WORKFLOW } =
  proto.api.enums.v1.TaskQueueType;

let fresh: FreshDatabase;
beforeAll(async () => (fresh = await freshDatabase()));
afterAll(() => fresh.drop());

async function isPolled(
  worker: TestWorker,
  queue: string,
  type: proto.api.enums.v1.TaskQueueType,
  prefix = testSettings().TEMPORAL_QUEUE_PREFIX,
) {
  const { connection } = worker.app.get(TemporalClient);
  const { pollers } = await connection.workflowService.describeTaskQueue({
    namespace: 'default',
    taskQueue: { name: `${prefix}${queue}` },
    taskQueueType: type,
  });
  return pollers.length > 0;
}

describe('the workers', () => {
  it('serve every queue, and stop in order', async () => {
    const worker = await startWorker(testSettings());
    for (const queue of queueNames)
      await until(`${queue} to be polled`, () => isPolled(worker, queue, WORKFLOW));
    await until('activities to be polled', () => isPolled(worker, 'letters', ACTIVITY));
    const db = worker.app.get(DataSource);
    const drained = worker.app.get(Workers).finished.then(() => db.isInitialized);
    await worker.stop();
    expect({ databaseOpenWhenDrained: await drained, after: db.isInitialized }).toEqual({
      databaseOpenWhenDrained: true,
      after: false,
    });
  });

  it('serve only the queues that are named', async () => {
    const prefix = `only-${Date.now()}-`;
    const worker = await startWorker(
      testSettings({ WORKER_QUEUES: 'letters', TEMPORAL_QUEUE_PREFIX: prefix }),
    );
    await until('letters to be polled', () => isPolled(worker, 'letters', WORKFLOW, prefix));
    expect(await isPolled(worker, 'delivery', WORKFLOW, prefix)).toBe(false);
    await worker.stop();
  });

  it('refuse a queue that does not exist, and name those that do', () => {
    expect(() => queuesToServe(testSettings({ WORKER_QUEUES: 'leters' }))).toThrow(
      /WORKER_QUEUES names leters. Queues are: message, delivery/,
    );
  });

  it('can be stopped while they wait for Temporal', async () => {
    const settings = testSettings({ TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const app = await NestFactory.createApplicationContext(
      WorkerModule.of(settings, await workflowBundle()),
      { logger: false },
    );
    await app.close();
    await expect(app.get(Workers).finished).resolves.toBeUndefined();
  });
});
