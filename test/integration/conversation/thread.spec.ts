import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Alarms } from '../../../src/conversation/alarms/alarms.service';
import { Answers } from '../../../src/conversation/answers/answers.service';
import { Acknowledge } from '../../../src/conversation/concerns/acknowledge.service';
import { Intake } from '../../../src/conversation/replies/intake.service';
import { ReplyTargets } from '../../../src/conversation/replies/reply-target';
import { Task } from '../../../src/conversation/tasks/task.entity';
import { TasksService } from '../../../src/conversation/tasks/tasks.service';
import { Letters } from '../../../src/platform/mail/letters';
import { MailroomModule } from '../../../src/mailroom.module';
import type { StaffMember } from '../../../src/staff/staff-member';
import { StaffService } from '../../../src/staff/staff.service';
import { givenDeliveredMessage, givenMail } from '../../factories/delivered-message';
import { givenDemoForce } from '../../factories/demo-force';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenStaff } from '../../support/staff';
import { until } from '../../support/until';

let database: FreshDatabase;
let app: INestApplicationContext;
let db: DataSource;
let me: StaffMember;
let richmond: string;

beforeAll(async () => {
  database = await freshDatabase();
  app = await NestFactory.createApplicationContext(MailroomModule.of(testSettings()), {
    logger: false,
  });
  db = app.get(DataSource);
  const areas = await givenDemoForce(db, testSettings());
  richmond = areas.get('E09000027')!;
  me = await member('officer@thameside.example.org');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

async function member(email: string): Promise<StaffMember> {
  const [{ id }] = await db.query<[{ id: string }]>('SELECT id FROM staff WHERE email = $1', [
    email,
  ]);
  return (await app.get(StaffService, { strict: false }).memberById(id))!;
}

async function mails(to: string, from: string, text: string) {
  const target = (await app.get(ReplyTargets).find(db.manager, to))!;
  const raw = givenMail({ from, to, text });
  return app.get(Intake).take({ raw, sender: from, target, receivedAt: new Date() });
}

/** A first reply to a message, its task, and where the thread goes on. */
async function givenThread(text = 'Is the drop-in still on?') {
  const message = await givenDeliveredMessage(db, testSettings());
  const { concernId } = await mails(message.replyAddress, message.address, text);
  const threadAddress = app.get(ReplyTargets).threadAddress(concernId);
  return { ...message, concernId, threadAddress, task: await newestTask(concernId) };
}

async function newestTask(concernId: string) {
  const [task] = await db.query<[{ id: string; version: number; state: string }]>(
    'SELECT id, version, state FROM task WHERE concern_id = $1 ORDER BY created_at DESC LIMIT 1',
    [concernId],
  );
  return task;
}

const claims = (id: string, seen: number) =>
  db.transaction((tx) => app.get(TasksService).claim(tx, me, id, seen, randomUUID()));
const answers = (id: string, seen: number) =>
  db.transaction((tx) =>
    app.get(Answers).give(tx, me, id, seen, 'It is, until half past four.', randomUUID()),
  );
const closes = (id: string, seen: number) =>
  db.transaction((tx) => app.get(TasksService).close(tx, me, id, seen, 'Said so.', randomUUID()));

async function stateOf(concernId: string): Promise<string> {
  const [row] = await db.query<[{ state: string }]>('SELECT state FROM concern WHERE id = $1', [
    concernId,
  ]);
  return row.state;
}

describe('a further reply in a thread', () => {
  it('makes an answer stale that was written before it', async () => {
    const { concernId, threadAddress, address, task } = await givenThread();
    const { version } = await claims(task.id, task.version);
    await mails(threadAddress, address, 'And is there parking nearby?');
    await expect(answers(task.id, version)).rejects.toMatchObject({ code: 'stale-edit' });
    await answers(task.id, (await newestTask(concernId)).version);
  });

  it('and an answer at the same moment take turns', async () => {
    const { threadAddress, address, task } = await givenThread();
    const { version } = await claims(task.id, task.version);
    const asked = db.createQueryRunner();
    await asked.startTransaction();
    await asked.query('SELECT FROM task WHERE id = $1 FOR UPDATE', [task.id]);
    const both = Promise.allSettled([
      mails(threadAddress, address, 'And is there parking nearby?'),
      answers(task.id, version),
    ]);
    await until('both to wait', async () => {
      const [{ waiting }] = await db.query<[{ waiting: number }]>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting === 2;
    });
    await asked.commitTransaction();
    await asked.release();
    const [mail, answer] = await both;
    expect(mail.status).toBe('fulfilled');
    // whichever came first: never a deadlock
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'stale-edit' });
  });

  it('keeps its concern open when the task before it is closed', async () => {
    const { concernId, threadAddress, address, task } = await givenThread();
    const claimed = await claims(task.id, task.version);
    const answered = await answers(task.id, claimed.version);
    await mails(threadAddress, address, 'Could you also tell me about parking?');
    expect((await newestTask(concernId)).id).not.toBe(task.id);
    await closes(task.id, answered.version);
    expect(await stateOf(concernId)).toBe('open');
  });

  it('by somebody else gets no automatic mail: it may be a machine that answers ours', async () => {
    const { threadAddress } = await givenThread();
    const text = 'Ticket 4711 was opened for you. What can we do?';
    const { concernId } = await mails(threadAddress, 'helpdesk@example.org', text);
    await app.get(Acknowledge).once(concernId, (await newestTask(concernId)).id);
    const events = await db.query<{ detail: object }[]>(
      `SELECT detail FROM concern_event WHERE concern_id = $1 AND kind = 'not acknowledged'`,
      [concernId],
    );
    expect(events).toMatchObject([{ detail: { why: 'stranger-in-thread' } }]);
  });
});

describe('an answer that did not arrive', () => {
  const returned = async (taskId: string) => {
    const [answer] = await db.query<[{ id: string }]>(
      'SELECT letter_id AS id FROM answer WHERE task_id = $1',
      [taskId],
    );
    await db.query(`UPDATE letter SET state = 'accepted' WHERE id = $1`, [answer.id]);
    return db.transaction((tx) =>
      app.get(Letters, { strict: false }).bounced(tx, answer.id, '5.1.1'),
    );
  };
  const taskOf = async (concernId: string) => {
    const { id } = await newestTask(concernId);
    return db.manager.findOneByOrFail(Task, { id });
  };

  it('gives its officer the task again, with the clock that ran, and without an automatic mail', async () => {
    const { concernId, task } = await givenThread();
    const claimed = await claims(task.id, task.version);
    await answers(task.id, claimed.version);
    const before = await taskOf(concernId);
    expect(await returned(task.id)).toBe(true);
    const again = await taskOf(concernId);
    expect(again.id).not.toBe(task.id);
    expect(again).toMatchObject({ state: 'claimed', ownerId: me.id, dueAt: before.dueAt });
    expect(await stateOf(concernId)).toBe('open');
    await app.get(Acknowledge).once(concernId, again.id);
    const events = await db.query<{ kind: string }[]>(
      'SELECT kind FROM concern_event WHERE concern_id = $1 ORDER BY id',
      [concernId],
    );
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual([
      'answer returned',
      'not acknowledged',
    ]);
    const started = await db.query<unknown[]>('SELECT FROM outbox WHERE workflow_id = $1', [
      `concern/${concernId}/${again.id}`,
    ]);
    expect(started).toHaveLength(1);
  });

  it('leaves a day where its time has passed, and goes to the team where the officer has left', async () => {
    const { concernId, task } = await givenThread();
    const claimed = await claims(task.id, task.version);
    await answers(task.id, claimed.version);
    await db.query(
      `UPDATE task SET due_at = now() - interval '1 hour', escalation = 3 WHERE id = $1`,
      [task.id],
    );
    await db.query('UPDATE staff SET active = false WHERE id = $1', [me.id]);
    await returned(task.id);
    await db.query('UPDATE staff SET active = true WHERE id = $1', [me.id]);
    const again = await taskOf(concernId);
    expect(again).toMatchObject({ state: 'open', ownerId: null, escalation: 0 });
    expect(again.dueAt!.getTime() - Date.now()).toBeGreaterThan(23 * 3_600_000);
  });

  it('only shows in a task that is open already', async () => {
    const { concernId, threadAddress, address, task } = await givenThread();
    const claimed = await claims(task.id, task.version);
    await answers(task.id, claimed.version);
    await mails(threadAddress, address, 'Could you also tell me about parking?');
    const open = await newestTask(concernId);
    await returned(task.id);
    expect(await newestTask(concernId)).toMatchObject({ id: open.id, version: open.version + 1 });
  });
});

describe('an alarm', () => {
  const danger = 'help me please he has a knife and is breaking the door down right now';

  it('is seen and taken by the triage desk and supervisors of its area alone', async () => {
    const { concernId } = await givenThread(danger);
    await givenStaff(db, 'elsewhere@example.org', { role: 'supervisor', areaId: richmond });
    const elsewhere = await member('elsewhere@example.org');
    const near = await member('supervisor@thameside.example.org');
    const desk = await member('triage@thameside.example.org');
    const alarms = app.get(Alarms);
    const [alarm] = (await alarms.open(near)).filter((one) => one.concernId === concernId);
    expect(await alarms.open(desk)).toContainEqual(alarm);
    expect(await alarms.open(elsewhere)).toEqual([]);
    const takes = (who: StaffMember) => db.transaction((tx) => alarms.take(tx, who, alarm!.id));
    await expect(takes(elsewhere)).rejects.toMatchObject({ code: 'not-allowed', status: 403 });
    await takes(near);
    await expect(takes(desk)).rejects.toMatchObject({ code: 'alarm-taken' });
  });
});
