import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import nodemailer from 'nodemailer';
import { DataSource } from 'typeorm';
import { Mailroom } from '../../src/conversation/mailroom/mailroom.server';
import { MailroomModule } from '../../src/mailroom.module';
import type { Settings } from '../../src/platform/config/settings';
import { JsonLogger } from '../../src/platform/logging/json-logger';

export interface RunningMailroom {
  app: INestApplicationContext;
  port: number;
  db: DataSource;
  /** Sends by SMTP; gives the server's last answer. Throws with `responseCode` when refused. */
  deliver(mail: { from: string; to: string; raw: Buffer }): Promise<string>;
  close(): Promise<void>;
}

/** The mailroom process inside the test, on a free port. */
export async function startMailroom(settings: Settings): Promise<RunningMailroom> {
  const app = await NestFactory.createApplicationContext(MailroomModule.of(settings), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(JsonLogger));
  const port = await app.get(Mailroom).listen();
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  return {
    app,
    port,
    db: app.get(DataSource),
    deliver: async ({ from, to, raw }) =>
      (await transport.sendMail({ envelope: { from, to: [to] }, raw })).response,
    close: () => app.close(),
  };
}
