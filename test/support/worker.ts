import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { WorkflowBundleOption } from '@temporalio/worker';
import type { Settings } from '../../src/platform/config/settings';
import { JsonLogger } from '../../src/platform/logging/json-logger';
import { Workers } from '../../src/platform/temporal/workers';
import { WorkerModule } from '../../src/worker.module';
import { workflowBundle } from './workflows';

export interface TestWorker {
  app: INestApplicationContext;
  /** Stops it as SIGTERM would: drains, then closes the database. */
  stop(): Promise<void>;
}

/** The whole worker process inside the test: every activity, every workflow, the outbox dispatcher. Polls when it
 * resolves. `workflows` replaces ours, for tests of the machinery itself. */
export async function startWorker(
  settings: Settings,
  workflows?: WorkflowBundleOption,
): Promise<TestWorker> {
  const app = await NestFactory.createApplicationContext(
    WorkerModule.of(settings, workflows ?? (await workflowBundle())),
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(JsonLogger));
  const workers = app.get(Workers);
  await Promise.race([workers.ready, workers.finished]);
  return { app, stop: () => app.close() };
}
