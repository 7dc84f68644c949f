import type { Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Answers } from '../../src/conversation/answers/answers.service';
import { DealtWith } from '../../src/conversation/dealt-with/dealt-with.service';
import { Intake } from '../../src/conversation/replies/intake.service';
import { ReplyTargets } from '../../src/conversation/replies/reply-target';
import { TasksService } from '../../src/conversation/tasks/tasks.service';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { StaffService } from '../../src/staff/staff.service';
import {
  givenDeliveredMessage,
  givenMail,
  type DeliveredMessage,
} from '../factories/delivered-message';
import { givenDemoForce } from '../factories/demo-force';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWorker, type TestWorker } from '../support/worker';

let database: FreshDatabase;
let postbox: Postbox;
let worker: TestWorker;
let db: DataSource;
let client: Client;

beforeAll(async () => {
  database = await freshDatabase();
  postbox = await Postbox.open();
  worker = await startWorker(testSettings({ SMTP_URL: postbox.url, STAFF_MAIL_SECONDS: '1' }));
  db = worker.app.get(DataSource);
  client = worker.app.get(TemporalClient).client;
  await givenDemoForce(db, testSettings());
});
afterAll(async () => {
  await worker.stop();
  await postbox.close();
  await database.drop();
});

const HOUR = 3_600_000;

/** A reply to a delivered message as the mailroom takes it in, arrived `hoursAgo`. */
async function given(text: string, { hoursAgo = 0 } = {}) {
  const message = await givenDeliveredMessage(db, testSettings());
  const messageId = `<${randomUUID()}@example.org>`;
  const reply = await replies(message, text, messageId, hoursAgo);
  const [task] = await db.query<{ id: string; version: number }[]>(
    'SELECT id, version FROM task WHERE concern_id = $1',
    [reply.concernId],
  );
  return {
    ...message,
    ...reply,
    messageId,
    task: task!,
    workflow: `concern/${reply.concernId}/${task!.id}`,
  };
}

async function replies(to: DeliveredMessage, text: string, messageId: string, hoursAgo = 0) {
  const target = await worker.app.get(ReplyTargets).find(db.manager, to.replyAddress);
  return worker.app.get(Intake).take({
    raw: givenMail({ from: to.address, to: to.replyAddress, text, messageId }),
    sender: to.address,
    target: target!,
    receivedAt: new Date(Date.now() - hoursAgo * HOUR),
  });
}

const eventsOf = async (concernId: string) =>
  (
    await db.query<{ kind: string }[]>(
      'SELECT kind FROM concern_event WHERE concern_id = $1 ORDER BY id',
      [concernId],
    )
  ).map(({ kind }) => kind);

async function officer() {
  const [{ id }] = await db.query<[{ id: string }]>(
    `SELECT id FROM staff WHERE email LIKE 'officer@%'`,
  );
  return (await worker.app.get(StaffService).memberById(id))!;
}

describe('a concern', () => {
  it('is acknowledged, answered in its own thread, and then ends', async () => {
    const concern = await given('What time is the drop-in at the library on Thursday?');
    const { mail } = await postbox.nextTo(concern.address);
    expect(mail.inReplyTo).toBe(concern.messageId);
    expect(mail.text).toContain('Alexandra neighbourhood team');
    expect(mail.text).toContain('In an emergency call 999; otherwise call 101');
    expect(mail.text).not.toContain('drop-in');
    expect(mail.headers.get('auto-submitted')).toBe('auto-replied');

    const me = await officer();
    const tasks = worker.app.get(TasksService);
    const { id, version } = concern.task;
    const claimed = await db.transaction((tx) => tasks.claim(tx, me, id, version, randomUUID()));
    const text = 'It ends at half past four. Do bring your bicycle to be marked.';
    await db.transaction((tx) =>
      worker.app.get(Answers).give(tx, me, id, claimed.version, text, randomUUID()),
    );
    const answer = await postbox.nextTo(concern.address);
    expect(answer.mail.inReplyTo).toBe(concern.messageId);
    expect(answer.mail.text).toContain(text);
    expect(answer.mail.headers.has('auto-submitted')).toBe(false);

    expect(await eventsOf(concern.concernId)).toEqual([
      'received',
      'acknowledged',
      'claimed',
      'answered',
    ]);
    expect(postbox.to(concern.address)).toHaveLength(2);

    // The week passes: the row says when it was answered, and the run reads it anew.
    await db.query(`UPDATE task SET answered_at = now() - interval '8 days' WHERE id = $1`, [id]);
    await client.workflow.getHandle(concern.workflow).signal('changed');
    const asked = await postbox.nextTo(concern.address);
    await client.workflow.getHandle(concern.workflow).result();
    await saveHistory(client, concern.workflow, 'concern/asked-within-task');
    expect(asked.mail.inReplyTo).toBe(concern.messageId);
    expect(asked.mail.text).not.toContain('drop-in');
    const dealtWith = worker.app.get(DealtWith);
    const token = /dealt-with\/no\/(\S+)/.exec(asked.mail.text!)![1]!;
    expect(dealtWith.read(token)).toBe(id);
    expect(await dealtWith.say(id, 'no')).toBe(true);
    expect(await dealtWith.say(id, 'no')).toBe(false);
    const [again] = await db.query<[{ id: string }]>(
      `SELECT id FROM task WHERE concern_id = $1 AND state = 'open'`,
      [concern.concernId],
    );
    const acknowledged = await postbox.nextTo(concern.address);
    expect(acknowledged.mail.text).toContain('A person will answer you by');
    const next = client.workflow.getHandle(`concern/${concern.concernId}/${again.id}`);
    expect((await next.describe()).status.name).toBe('RUNNING');
  });

  it('that nobody answers is warned of and escalated, each step once', async () => {
    const concern = await given('Please could an officer walk past the school now and then?', {
      hoursAgo: 1000,
    });
    const steps = ['warned-half', 'warned-late', 'escalated-sergeant', 'escalated-inspector'];
    await until(
      'every step of the clock',
      async () => (await eventsOf(concern.concernId)).length >= 6,
    );
    await client.workflow.getHandle(concern.workflow).signal('changed');
    await saveHistory(client, concern.workflow, 'concern/escalated-within-task');
    expect(await eventsOf(concern.concernId)).toEqual(['received', 'acknowledged', ...steps]);
    const inspector = await postbox.nextTo('supervisor2@thameside.example.org');
    expect(inspector.mail.subject).toBe('A task is long overdue and was passed up to you');
    expect(inspector.mail.text).toContain(`/staff/tasks/${concern.task.id}`);
    expect(inspector.mail.text).not.toContain('walk past');
    expect(inspector.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(postbox.to('supervisor2@thameside.example.org')).toHaveLength(1);
  });

  it('of a person in danger gets no automatic mail', async () => {
    const concern = await given(
      'my husband hits me and he reads my emails, i am scared to go home',
    );
    await until('the decision not to write', async () =>
      (await eventsOf(concern.concernId)).includes('not acknowledged'),
    );
    await saveHistory(client, concern.workflow, 'concern/not-acknowledged-within-task');
    expect(postbox.to(concern.address)).toEqual([]);
  });
});
