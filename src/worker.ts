import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { settingsOrExit } from './platform/config/environment';
import { JsonLogger } from './platform/logging/json-logger';
import { bundlePath } from './platform/temporal/bundle';
import { Workers } from './platform/temporal/workers';
import { WorkerModule } from './worker.module';

/** Runs until told to stop; a worker that dies ends the process, for its keeper to start anew. */
async function main(): Promise<void> {
  const settings = settingsOrExit();
  const app = await NestFactory.createApplicationContext(
    WorkerModule.of(settings, { codePath: bundlePath }),
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(JsonLogger));
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const workers = app.get(Workers);
  try {
    await Promise.race([told, workers.finished]);
  } catch {
    process.exitCode = 1;
  }
  await app.close();
  process.exit(); // everything has drained; nothing that lingers may hold the process
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The worker cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
