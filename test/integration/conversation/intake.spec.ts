import { givenDeliveredMessage, givenMail } from '../../factories/delivered-message';
import { testSettings } from '../../support/stack/settings';
import { forSuite } from '../../support/for-suite';
import { demoMailroom } from '../../support/demo-web';

const mailroom = forSuite(demoMailroom);

const given = () => givenDeliveredMessage(mailroom.db, testSettings());
const rows = <T>(sql: string, values: unknown[] = []) => mailroom.db.query<T[]>(sql, values);

interface TaskRow {
  concern_id: string;
  team: string;
  desk: string | null;
  state: string;
  urgency: string;
  contact_point_id: string | null;
  hours: number;
  alarms: number;
  no_auto_reply: boolean;
}
const tasksOf = (messageId: string) =>
  rows<TaskRow>(
    `SELECT c.id AS concern_id, team.name AS team, team.desk, t.state, c.urgency, c.contact_point_id,
       c.no_auto_reply, extract(epoch FROM t.due_at - t.created_at)::float / 3600 AS hours,
       (SELECT count(*)::int FROM alarm WHERE concern_id = c.id) AS alarms
     FROM concern c JOIN task t ON t.concern_id = c.id JOIN team ON team.id = t.team_id
     WHERE c.message_id = $1 ORDER BY t.created_at`,
    [messageId],
  );

const refusalOf = async (sending: Promise<unknown>) => {
  try {
    await sending;
    return 'taken';
  } catch (error) {
    return (error as { responseCode?: number }).responseCode;
  }
};

const question = 'What time is the drop-in at the library on Thursday?';

describe('a reply by mail', () => {
  it('is stored, triaged, owned by the team of the area and clocked before its 250', async () => {
    const { messageId, address, replyAddress, contactPointId } = await given();
    const raw = givenMail({ from: address, to: replyAddress, text: question });
    expect(await mailroom.deliver({ from: address, to: replyAddress, raw })).toMatch(/^250 /);
    const [task, ...others] = await tasksOf(messageId);
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      team: 'Alexandra neighbourhood team',
      state: 'open',
      urgency: 'standard',
      contact_point_id: contactPointId,
      hours: 72,
      alarms: 0,
    });
    const [started] = await rows<{ name: string; args: string[] }>(
      `SELECT name, args FROM outbox WHERE workflow_id LIKE $1`,
      [`concern/${task!.concern_id}/%`],
    );
    expect(started).toMatchObject({
      name: 'concern',
      args: [task!.concern_id, expect.any(String)],
    });
  });

  it('keeps every word sealed', async () => {
    const { address, replyAddress } = await given();
    const raw = givenMail({ from: address, to: replyAddress, text: 'Zanzibarquartz is my word.' });
    await mailroom.deliver({ from: address, to: replyAddress, raw });
    const [{ dump } = { dump: '' }] = await rows<{ dump: string }>(
      `SELECT string_agg(encode(row_to_json(r)::text::bytea, 'escape'), '') AS dump FROM reply r`,
    );
    expect(dump).not.toContain('Zanzibarquartz');
    expect(dump).not.toContain(Buffer.from('Zanzibarquartz').toString('hex'));
  });

  it('is one reply however often the sender’s server repeats it', async () => {
    const { messageId, address, replyAddress } = await given();
    const raw = givenMail({ from: address, to: replyAddress, text: question });
    const mail = { from: address, to: replyAddress, raw };
    const answers = await Promise.all([mailroom.deliver(mail), mailroom.deliver(mail)]);
    answers.push(await mailroom.deliver(mail));
    expect(answers.filter((answer) => answer.includes('known already'))).toHaveLength(2);
    expect(await tasksOf(messageId)).toHaveLength(1);
  });

  it('that reads like a danger goes to the control room, with an alarm and no automatic mail to wait for', async () => {
    const { messageId, address, replyAddress } = await given();
    const text = 'help me please he has a knife and is breaking the door down right now';
    const raw = givenMail({ from: address, to: replyAddress, text });
    await mailroom.deliver({ from: address, to: replyAddress, raw });
    expect(await tasksOf(messageId)).toEqual([
      expect.objectContaining({ desk: 'control_room', urgency: 'immediate', alarms: 1 }),
    ]);
  });

  it('from another address opens a concern that is not the subscriber’s', async () => {
    const { messageId, replyAddress } = await given();
    const from = 'someone-else@example.org';
    await mailroom.deliver({
      from,
      to: replyAddress,
      raw: givenMail({ from, to: replyAddress, text: question }),
    });
    expect(await tasksOf(messageId)).toEqual([expect.objectContaining({ contact_point_id: null })]);
  });

  it('by a machine is kept without a task', async () => {
    const { messageId, address, replyAddress } = await given();
    const raw = givenMail({
      from: address,
      to: replyAddress,
      text: 'I am on holiday until Monday.',
      headers: ['Auto-Submitted: auto-replied'],
    });
    await mailroom.deliver({ from: address, to: replyAddress, raw });
    expect(await tasksOf(messageId)).toEqual([]);
    const kept = await rows(`SELECT FROM concern WHERE message_id = $1`, [messageId]);
    expect(kept).toHaveLength(1);
  });
});

describe('the mailroom refuses', () => {
  it.each([
    ['an address without a token', 'office@talk.example.org'],
    [
      'a token that we never made',
      'reply+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@talk.example.org',
    ],
    ['a mailbox of another domain', 'reply+abc@elsewhere.example.org'],
  ])('%s at RCPT with 550', async (_, to) => {
    const from = 'someone@example.org';
    const raw = givenMail({ from, to, text: 'Hello' });
    expect(await refusalOf(mailroom.deliver({ from, to, raw }))).toBe(550);
  });

  it('a mail larger than 15 MB with 552, and keeps nothing', async () => {
    const { messageId, address, replyAddress } = await given();
    const raw = givenMail({ from: address, to: replyAddress, text: 'x'.repeat(16 * 1024 * 1024) });
    expect(await refusalOf(mailroom.deliver({ from: address, to: replyAddress, raw }))).toBe(552);
    expect(await tasksOf(messageId)).toEqual([]);
  });
});
