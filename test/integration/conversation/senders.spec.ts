import { randomUUID } from 'node:crypto';
import { Acknowledge } from '../../../src/conversation/concerns/acknowledge.service';
import { ReplyTargets } from '../../../src/conversation/replies/reply-target';
import { givenDeliveredMessage, givenMail } from '../../factories/delivered-message';
import { givenDemoForce } from '../../factories/demo-force';
import { publishedKey, signedMail } from '../../factories/signed-mail';
import { startMailroom, type RunningMailroom } from '../../support/mailroom';
import { startNameServer, type NameServer } from '../../support/name-server';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';

let database: FreshDatabase;
let names: NameServer;
let mailroom: RunningMailroom;
let privateKey: string;

/** Ours come from 127.0.0.1, which the SPF of example.org does not let send: signatures must prove them. */
beforeAll(async () => {
  database = await freshDatabase();
  names = await startNameServer();
  const { records } = names;
  records.set('example.org', ['v=spf1 ip4:192.0.2.1 -all']);
  privateKey = publishedKey(records);
  mailroom = await startMailroom(testSettings({ SENDER_DNS: names.address }));
  await givenDemoForce(mailroom.db, testSettings());
});
afterAll(async () => {
  await mailroom.close();
  names.close();
  await database.drop();
});

const given = () => givenDeliveredMessage(mailroom.db, testSettings());

const signed = (raw: Buffer) => signedMail(raw, privateKey);

interface Stored {
  concern: string;
  contact: string | null;
  confirmed: boolean;
  sender: string;
  spf: string;
  dkim: string;
  dmarc: string;
  task: string | null;
  alarms: number;
  urgency: string;
}
/** The concerns about a message, oldest first, with their newest reply. */
const storedOf = (messageId: string) =>
  mailroom.db.query<Stored[]>(
    `SELECT c.id AS concern, c.contact_point_id AS contact, c.sender_confirmed AS confirmed, c.urgency,
       r.sender, r.spf, r.dkim, r.dmarc, (SELECT id FROM task t WHERE t.concern_id = c.id LIMIT 1) AS task,
       (SELECT count(*)::int FROM alarm a WHERE a.concern_id = c.id) AS alarms
     FROM concern c JOIN reply r ON r.concern_id = c.id
     WHERE c.message_id = $1 ORDER BY c.created_at, c.id`,
    [messageId],
  );

const question = 'What time is the drop-in at the library on Thursday?';
const danger = 'help me please he has a knife and is breaking the door down right now';

describe('a reply whose sender is checked', () => {
  it('is confirmed by its signature, whatever server it came from', async () => {
    const { messageId, contactPointId, address, replyAddress } = await given();
    const raw = await signed(givenMail({ from: address, to: replyAddress, text: question }));
    await mailroom.deliver({ from: address, to: replyAddress, raw });
    expect(await storedOf(messageId)).toEqual([
      expect.objectContaining({
        ...{ contact: contactPointId, confirmed: true, sender: 'confirmed' },
        ...{ spf: 'fail', dkim: 'pass', dmarc: 'pass' },
      }),
    ]);
  });

  it('that its domain disowns opens a thread of its own, and is triaged all the same', async () => {
    const { messageId, address, replyAddress } = await given();
    const raw = givenMail({ from: address, to: replyAddress, text: danger });
    await mailroom.deliver({ from: address, to: replyAddress, raw });
    expect(await storedOf(messageId)).toEqual([
      expect.objectContaining({
        ...{ contact: null, confirmed: false, sender: 'not-authenticated', dmarc: 'fail' },
        ...{ urgency: 'immediate', alarms: 1 },
      }),
    ]);
  });

  it('that was changed on its way is not confirmed', async () => {
    const { messageId, address, replyAddress } = await given();
    const raw = await signed(givenMail({ from: address, to: replyAddress, text: question }));
    const changed = Buffer.from(raw.toString().replace('Thursday', 'Friday'));
    await mailroom.deliver({ from: address, to: replyAddress, raw: changed });
    expect(await storedOf(messageId)).toMatchObject([
      { contact: null, sender: 'not-authenticated', dmarc: 'fail' },
    ]);
  });

  it('tells the one it claims to be from nothing: no automatic mail goes out', async () => {
    const { messageId, address, replyAddress } = await given();
    const raw = givenMail({ from: address, to: replyAddress, text: question });
    await mailroom.deliver({ from: address, to: replyAddress, raw });
    const [{ concern, task } = { concern: '', task: '' }] = await storedOf(messageId);
    await mailroom.app.get(Acknowledge, { strict: false }).once(concern, task!);
    const events = await mailroom.db.query<{ why: string }[]>(
      `SELECT detail->>'why' AS why FROM concern_event WHERE concern_id = $1 AND kind = 'not acknowledged'`,
      [concern],
    );
    expect(events).toEqual([{ why: 'sender-not-confirmed' }]);
    expect(await mailroom.db.query('SELECT FROM letter')).toEqual([]);
  });

  it('does not join the subscriber’s thread, but goes on with its own', async () => {
    const { messageId, address, replyAddress } = await given();
    const first = await signed(givenMail({ from: address, to: replyAddress, text: question }));
    await mailroom.deliver({ from: address, to: replyAddress, raw: first });
    const targets = mailroom.app.get(ReplyTargets, { strict: false });
    const [theirs] = await storedOf(messageId);
    const thread = targets.threadAddress(theirs!.concern);
    const from = 'neighbour@example.org';
    const post = async (to: string, text: string) =>
      mailroom.deliver({ from, to, raw: await signed(givenMail({ from, to, text })) });
    await post(thread, 'I live next door to them and have a question too.');
    const [, stranger, ...none] = await storedOf(messageId);
    expect(none).toEqual([]);
    expect(stranger).toMatchObject({ contact: null, confirmed: false, sender: 'other-address' });
    await post(targets.threadAddress(stranger!.concern), 'Did you have time to look at it?');
    const all = await storedOf(messageId);
    expect(all.map(({ concern }) => concern)).toEqual([
      theirs!.concern,
      stranger!.concern,
      stranger!.concern,
    ]);
    expect(all[2]).toMatchObject({ contact: null, confirmed: false, sender: 'other-address' });
  });

  it('waits for name servers so long and no longer, and is kept', async () => {
    const { messageId, address, replyAddress } = await given();
    const silent = await startMailroom(testSettings({ SENDER_DNS: names.address }));
    const { records } = names;
    const known = new Map(records);
    for (const name of known.keys()) records.set(name, null);
    try {
      const raw = givenMail({ from: address, to: replyAddress, text: question });
      const began = Date.now();
      await silent.deliver({ from: address, to: replyAddress, raw });
      expect(Date.now() - began).toBeLessThan(8_000);
      expect(await storedOf(messageId)).toMatchObject([
        {
          contact: null,
          confirmed: false,
          sender: 'not-known',
          task: expect.any(String) as string,
        },
      ]);
    } finally {
      for (const [name, texts] of known) records.set(name, texts);
      await silent.close();
    }
  });
});

describe('words that come again', () => {
  const complaint = 'They were back last night and smashed the window of my car.';
  const post = async (from: string, to: string, text: string) =>
    mailroom.deliver({ from, to, raw: await signed(givenMail({ from, to, text })) });
  const flagsOf = async (concern: string) => {
    const [row] = await mailroom.db.query<[{ flags: string[]; replies: number; tasks: number }]>(
      `SELECT flags, (SELECT count(*)::int FROM reply WHERE concern_id = c.id) AS replies,
         (SELECT count(*)::int FROM task WHERE concern_id = c.id) AS tasks FROM concern c WHERE id = $1`,
      [concern],
    );
    return row;
  };

  it('join the concern they are about and raise the flags of a repeat', async () => {
    const { messageId, address, replyAddress } = await given();
    await post(address, replyAddress, complaint);
    await post(address, replyAddress, `${complaint.toUpperCase()}\u200B`);
    const all = await storedOf(messageId);
    expect(new Set(all.map(({ concern }) => concern)).size).toBe(1);
    const { flags, replies, tasks } = await flagsOf(all[0]!.concern);
    expect(flags).toEqual(expect.arrayContaining(['repeat', 'repeat_victim']));
    expect({ replies, tasks }).toEqual({ replies: 2, tasks: 1 });
  });

  it('at the same moment are one concern too', async () => {
    const { messageId, address, replyAddress } = await given();
    await Promise.all([1, 2, 3].map(() => post(address, replyAddress, complaint)));
    const all = await storedOf(messageId);
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ concern }) => concern)).size).toBe(1);
  });

  it('open the concern again that was closed, with a new task', async () => {
    const { messageId, address, replyAddress } = await given();
    await post(address, replyAddress, complaint);
    const [{ concern, task } = { concern: '', task: '' }] = await storedOf(messageId);
    await mailroom.db.query(`UPDATE task SET state = 'closed' WHERE id = $1`, [task]);
    await mailroom.db.query(`UPDATE concern SET state = 'closed' WHERE id = $1`, [concern]);
    await post(address, replyAddress, complaint);
    expect(await flagsOf(concern)).toMatchObject({ replies: 2, tasks: 2 });
  });

  it('of two people never merge', async () => {
    const one = await given();
    const other = await given();
    await post(one.address, one.replyAddress, complaint);
    await post(other.address, other.replyAddress, complaint);
    // a stranger who writes to somebody else's reply address
    await post(other.address, one.replyAddress, complaint);
    const mine = await storedOf(one.messageId);
    expect(new Set(mine.map(({ concern }) => concern)).size).toBe(2);
    for (const { concern } of mine) expect((await flagsOf(concern)).flags).not.toContain('repeat');
  });

  it('in the same mail again are dropped', async () => {
    const { messageId, address, replyAddress } = await given();
    const messageIdOf = `<${randomUUID()}@example.org>`;
    const mail = { from: address, to: replyAddress, text: complaint, messageId: messageIdOf };
    const raw = await signed(givenMail(mail));
    await mailroom.deliver({ from: address, to: replyAddress, raw });
    await mailroom.deliver({ from: address, to: replyAddress, raw });
    expect(await storedOf(messageId)).toHaveLength(1);
    // the same id from another envelope is another mail
    await mailroom.deliver({ from: 'other@example.org', to: replyAddress, raw });
    expect(await storedOf(messageId)).toHaveLength(2);
  });
});
