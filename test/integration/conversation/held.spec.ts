import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Intake } from '../../../src/conversation/replies/intake.service';
import { ReplyTargets } from '../../../src/conversation/replies/reply-target';
import { TasksService } from '../../../src/conversation/tasks/tasks.service';
import { Threads } from '../../../src/conversation/tasks/thread.service';
import { MailroomModule } from '../../../src/mailroom.module';
import { HeldElsewhere } from '../../../src/residents/privacy/held-elsewhere';
import { StaffService } from '../../../src/staff/staff.service';
import { givenDeliveredMessage, givenMail } from '../../factories/delivered-message';
import { givenDemoForce } from '../../factories/demo-force';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';

let database: FreshDatabase;
let app: INestApplicationContext;
let db: DataSource;
let held: HeldElsewhere;

beforeAll(async () => {
  database = await freshDatabase();
  app = await NestFactory.createApplicationContext(MailroomModule.of(testSettings()), {
    logger: false,
  });
  db = app.get(DataSource);
  held = app.get(HeldElsewhere, { strict: false });
  await givenDemoForce(db, testSettings());
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function givenReply(text: string) {
  const message = await givenDeliveredMessage(db, testSettings());
  const { address: sender, replyAddress: to } = message;
  const target = (await app.get(ReplyTargets).find(db.manager, to))!;
  const raw = givenMail({ from: sender, to, text });
  const { concernId } = await app.get(Intake).take({ raw, sender, target, receivedAt: new Date() });
  return { ...message, concernId };
}

const wordsOf = async (concernId: string) =>
  (await app.get(Threads).replies(concernId)).map(({ text }) => text);

describe('what is held of a person', () => {
  it('includes what they were sent and what they wrote', async () => {
    const { contactPointId, messageId } = await givenReply('Is the drop-in still on?');
    expect(await held.collect(db.manager, contactPointId)).toMatchObject({
      deliveries: [{ messageId, state: 'accepted' }],
      concerns: [{ state: 'open', replies: [{ text: 'Is the drop-in still on?' }], answers: [] }],
    });
  });

  it('never shows a concern of a person in danger', async () => {
    const words = 'my husband hits me and he reads my emails, i am scared to go home';
    const { contactPointId } = await givenReply(words);
    expect(await held.collect(db.manager, contactPointId)).toMatchObject({ concerns: [] });
  });

  it('keeps an open concern when erased, and takes the words of a closed one', async () => {
    const { contactPointId, concernId } = await givenReply('Is the drop-in still on?');
    await db.transaction((tx) => held.erase(tx, contactPointId));
    expect(await wordsOf(concernId)).toEqual(['Is the drop-in still on?']);

    await closes(concernId);
    await db.transaction((tx) => held.erase(tx, contactPointId));
    expect(await wordsOf(concernId)).toEqual(['']);
  });

  it('keeps the words of a person in danger: whoever asks may be the danger', async () => {
    const words = 'my husband hits me and he reads my emails, i am scared to go home';
    const { contactPointId, concernId } = await givenReply(words);
    await db.query(`UPDATE concern SET state = 'closed' WHERE id = $1`, [concernId]);
    await db.transaction((tx) => held.erase(tx, contactPointId));
    expect(await wordsOf(concernId)).toEqual([words]);
  });

  it('takes the pictures of a closed concern, made anew or not', async () => {
    const { contactPointId, concernId } = await givenReply('See the photo.');
    await db.query(
      `INSERT INTO reply_attachment (reply_id, place, kind, bytes, state, shown_type, sealed_shown)
       SELECT r.id, one.place, 'picture', 9, one.state, one.type, one.shown FROM reply r,
         (VALUES (0, 'shown', 'jpeg', '\\x01'::bytea), (1, 'picture', NULL, NULL)) AS one (place, state, type, shown)
       WHERE r.concern_id = $1`,
      [concernId],
    );
    await db.query(`UPDATE concern SET state = 'closed' WHERE id = $1`, [concernId]);
    await db.transaction((tx) => held.erase(tx, contactPointId));
    const left = await db.query<object[]>(
      `SELECT a.state, a.sealed_shown AS shown, r.text_index AS words
       FROM reply_attachment a JOIN reply r ON r.id = a.reply_id WHERE r.concern_id = $1`,
      [concernId],
    );
    expect(left).toEqual([1, 2].map(() => ({ state: 'erased', shown: null, words: null })));
  });
});

async function closes(concernId: string): Promise<void> {
  const [staff] = await db.query<[{ id: string }]>(
    `SELECT id FROM staff WHERE email LIKE 'officer@%'`,
  );
  const me = (await app.get(StaffService, { strict: false }).memberById(staff.id))!;
  const [{ id }] = await db.query<[{ id: string }]>('SELECT id FROM task WHERE concern_id = $1', [
    concernId,
  ]);
  const tasks = app.get(TasksService);
  await db.transaction((tx) => tasks.claim(tx, me, id, 1, randomUUID()));
  await db.transaction((tx) => tasks.close(tx, me, id, 2, 'It is on.', randomUUID()));
}
