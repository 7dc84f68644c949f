import { Clocks } from '../../../src/conversation/tasks/clock.service';
import { ConversationWorld, type GivenThread } from '../../support/conversation';
import type { Letter } from '../../../src/platform/mail/letter';

let world: ConversationWorld;
beforeAll(async () => {
  world = await ConversationWorld.open();
});
afterAll(() => world.close());
beforeEach(() => world.db.query('DELETE FROM letter'));

const at = (user: string) => `${user}@thameside.example.org`;
const users = [
  'officer',
  'officer2',
  'supervisor',
  'supervisor2',
  'supervisor3',
  'inspector',
  'triage',
];

/** The clock of a task strikes once more; gives who got a mail and the last one. */
async function strike(thread: GivenThread) {
  await world.db.query('DELETE FROM letter');
  await world.app.get(Clocks, { strict: false }).strike(thread.task.id, new Date('2100-01-01'));
  const told: string[] = [];
  let mail: (Letter & { kind: string }) | undefined;
  for (const user of users) {
    const [letter, more] = await world.letters(at(user));
    expect(more).toBeUndefined();
    if (letter) told.push(user);
    mail ??= letter;
  }
  return { told, mail };
}

describe('a clock that strikes', () => {
  it('tells the team, then the sergeant, then the inspectors, each once', async () => {
    const thread = await world.thread('What time is the drop-in at the library?');
    const half = await strike(thread);
    expect(half.told).toEqual(['officer', 'supervisor']);
    expect(half.mail).toMatchObject({
      kind: 'staff',
      subject: 'Half of the time for a task has gone',
    });
    expect(half.mail!.text).toContain(`/staff/tasks/${thread.task.id}`);
    expect(half.mail!.text).toContain('The resident is to be answered by');
    expect(JSON.stringify(half.mail)).not.toContain('drop-in');
    expect(JSON.stringify(half.mail)).not.toContain(thread.address);
    expect((await strike(thread)).mail?.subject).toMatch(/^Four fifths/);
    expect((await strike(thread)).told).toEqual(['supervisor']);
    expect((await strike(thread)).told).toEqual(['supervisor2', 'supervisor3']);
    expect((await strike(thread)).told).toEqual([]);
  });

  it('tells its owner alone of the first warnings, and a deputy of the sergeant too', async () => {
    const thread = await world.thread('Is the library open on Sunday?');
    const officer = await world.member('officer');
    await world.claim(officer, thread.task);
    expect((await strike(thread)).told).toEqual(['officer']);
    expect((await strike(thread)).told).toEqual(['officer']);
    const [sergeant, deputy] = [
      await world.member('supervisor'),
      await world.member('supervisor2'),
    ];
    await world.db.query(
      `INSERT INTO deputy (for_id, deputy_id, role, starts_at, ends_at)
       VALUES ($1, $2, 'supervisor', now() - interval '1 hour', now() + interval '1 hour')`,
      [sergeant.id, deputy.id],
    );
    expect((await strike(thread)).told).toEqual(['supervisor', 'supervisor2']);
    await world.db.query('DELETE FROM deputy');
  });

  it('says nothing of the matter where a person is in danger', async () => {
    const thread = await world.thread(
      'My husband hits me. Please do not reply to this address, he reads my mail.',
    );
    await world.db.query(
      `UPDATE task SET due_at = now(), created_at = now() - interval '1 day' WHERE id = $1`,
      [thread.task.id],
    );
    const { told, mail } = await strike(thread);
    expect(told.length).toBeGreaterThan(0);
    expect(mail!.subject).toBe('A task waits for you');
    expect(mail!.text).not.toMatch(/time|answered|overdue/);
    expect(await world.letters(thread.address)).toEqual([]);
  });

  it('is one mail to each, however many strike before it goes out', async () => {
    const threads = [];
    for (let at = 0; at < 3; at += 1) threads.push(await world.thread('Where is the library?'));
    await world.db.query('DELETE FROM letter');
    const strikeOne = ({ task }: GivenThread) =>
      world.app.get(Clocks, { strict: false }).strike(task.id, new Date('2100-01-01'));
    await Promise.all(threads.map(strikeOne));
    const [mail, more] = await world.letters(at('officer'));
    expect(more).toBeUndefined();
    expect(mail!.subject).toBe('3 tasks wait for you');
    for (const { task } of threads) expect(mail!.text).toContain(`/staff/tasks/${task.id}`);
    const [order] = await world.db.query<[{ later: boolean }]>(
      `SELECT next_try_at > now() + interval '30 seconds' AS later FROM outbox WHERE workflow_id = $1`,
      [`letter/${mail!.id}`],
    );
    expect(order.later).toBe(true);
    await world.db.query(`UPDATE letter SET tries = 1, state = 'in flight' WHERE id = $1`, [
      mail!.id,
    ]);
    await strikeOne(threads[0]!);
    expect(await world.letters(at('officer'))).toHaveLength(2);
  });

  it('does nothing before its time, or for what is answered', async () => {
    const thread = await world.thread('When is the next surgery in the square?');
    await world.db.query('DELETE FROM letter');
    await world.app.get(Clocks, { strict: false }).strike(thread.task.id);
    const officer = await world.member('officer');
    await world.answer(officer, await claimed(thread));
    expect((await strike(thread)).told).toEqual([]);
  });
});

const claimed = async (thread: GivenThread) =>
  world.claim(await world.member('officer'), thread.task);
