import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Answers } from '../../src/conversation/answers/answers.service';
import { Intake } from '../../src/conversation/replies/intake.service';
import { ReplyTargets } from '../../src/conversation/replies/reply-target';
import { Task } from '../../src/conversation/tasks/task.entity';
import { TasksService } from '../../src/conversation/tasks/tasks.service';
import { MailroomModule } from '../../src/mailroom.module';
import type { AreaIds } from '../../src/places/seeds/places';
import { LETTER_PURPOSE, type Letter } from '../../src/platform/mail/letter';
import { Vault } from '../../src/platform/security/vault';
import type { StaffMember } from '../../src/staff/staff-member';
import { StaffService } from '../../src/staff/staff.service';
import {
  givenDeliveredMessage,
  givenMail,
  type DeliveredMessage,
} from '../factories/delivered-message';
import { givenDemoForce } from '../factories/demo-force';
import { freshDatabase } from './stack/database';
import { testSettings } from './stack/settings';

export interface GivenThread extends DeliveredMessage {
  concernId: string;
  threadAddress: string;
  task: Task;
}

/** The conversation of a demonstration force, as the mailroom process has it. */
export class ConversationWorld {
  private constructor(
    readonly app: INestApplicationContext,
    readonly areas: AreaIds,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<ConversationWorld> {
    const database = await freshDatabase();
    const app = await NestFactory.createApplicationContext(MailroomModule.of(testSettings()), {
      logger: false,
    });
    const areas = await givenDemoForce(app.get(DataSource), testSettings());
    return new ConversationWorld(app, areas, () => database.drop());
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.drop();
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  /** A demonstration account by the name before its @. */
  async member(user: string): Promise<StaffMember> {
    const id = await this.id(
      'SELECT id FROM staff WHERE email = $1',
      `${user}@thameside.example.org`,
    );
    return (await this.app.get(StaffService, { strict: false }).memberById(id))!;
  }

  async id(sql: string, ...values: unknown[]): Promise<string> {
    const [row] = await this.db.query<{ id: string }[]>(sql, values);
    return row!.id;
  }

  async mails(to: string, from: string, text: string) {
    const target = (await this.app.get(ReplyTargets).find(this.db.manager, to))!;
    const raw = givenMail({ from, to, text });
    return this.app.get(Intake).take({ raw, sender: from, target, receivedAt: new Date() });
  }

  /** A first reply to a message, its task, and where the thread goes on. */
  async thread(
    text = 'Is the drop-in still on?',
    where: { ward?: string } = {},
  ): Promise<GivenThread> {
    const message = await givenDeliveredMessage(this.db, testSettings(), where);
    const { concernId } = await this.mails(message.replyAddress, message.address, text);
    const threadAddress = this.app.get(ReplyTargets).threadAddress(concernId);
    return { ...message, concernId, threadAddress, task: await this.task(concernId) };
  }

  /** The newest task of a concern. */
  task(concernId: string): Promise<Task> {
    return this.db.manager.findOneOrFail(Task, {
      where: { concernId },
      order: { createdAt: 'DESC' },
    });
  }

  /** An act in a transaction of its own, with a fresh request id. */
  act<T>(does: (tx: EntityManager, requestId: string) => Promise<T>): Promise<T> {
    return this.db.transaction((tx) => does(tx, randomUUID()));
  }

  claim(me: StaffMember, { id, version }: Pick<Task, 'id' | 'version'>) {
    return this.act((tx, key) => this.app.get(TasksService).claim(tx, me, id, version, key));
  }

  answer(
    me: StaffMember,
    { id, version }: Pick<Task, 'id' | 'version'>,
    text = 'It is, until four.',
  ) {
    return this.act((tx, key) => this.app.get(Answers).give(tx, me, id, version, text, key));
  }

  async events(concernId: string): Promise<string[]> {
    const rows = await this.db.query<{ kind: string }[]>(
      'SELECT kind FROM concern_event WHERE concern_id = $1 ORDER BY id',
      [concernId],
    );
    return rows.map(({ kind }) => kind);
  }

  /** Letters to an address, the oldest first. */
  async letters(to: string): Promise<(Letter & { id: string; kind: string })[]> {
    const rows = await this.db.query<{ id: string; kind: string; sealed: Buffer }[]>(
      'SELECT id, kind, sealed_content AS sealed FROM letter ORDER BY id',
    );
    const vault = new Vault(testSettings());
    return rows
      .map(({ id, kind, sealed }) => ({
        ...{ id, kind },
        ...(JSON.parse(vault.open(sealed, LETTER_PURPOSE)) as Letter),
      }))
      .filter((letter) => letter.to === to);
  }
}
