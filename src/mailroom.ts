import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Mailroom } from './conversation/mailroom/mailroom.server';
import { MailroomModule } from './mailroom.module';
import { settingsOrExit } from './platform/config/environment';
import { JsonLogger } from './platform/logging/json-logger';

/** Inbound mail: replies, bounces and complaints, and mails that unsubscribe. */
async function main(): Promise<void> {
  const settings = settingsOrExit();
  const app = await NestFactory.createApplicationContext(MailroomModule.of(settings), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(JsonLogger));
  app.enableShutdownHooks();
  const port = await app.get(Mailroom).listen();
  app.get(JsonLogger).write('info', 'mailroom listens', { port });
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The mailroom cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
