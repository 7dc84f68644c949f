import { CrimeDecisions } from '../../../src/conversation/crime/crime-decisions.service';
import type { DecideCrime } from '../../../src/conversation/crime/crime.dto';
import { Clocks } from '../../../src/conversation/tasks/clock.service';
import { TasksService } from '../../../src/conversation/tasks/tasks.service';
import type { StaffMember } from '../../../src/staff/staff-member';
import { ConversationWorld } from '../../support/conversation';

let world: ConversationWorld;
let desk: StaffMember;

beforeAll(async () => {
  world = await ConversationWorld.open();
  desk = await world.member('triage');
});
afterAll(() => world.close());

const words = 'My bicycle was stolen from outside the station yesterday afternoon.';
const HOUR = 3_600_000;

async function given(text = words) {
  const thread = await world.thread(text);
  const { version } = await world.claim(desk, thread.task);
  return { ...thread, version };
}
const decides = (id: string, version: number, decision: DecideCrime) =>
  world.act((tx, key) =>
    world.app.get(CrimeDecisions).decide(tx, desk, id, version, decision, key),
  );
const closes = (id: string, version: number) =>
  world.act((tx, key) => world.app.get(TasksService).close(tx, desk, id, version, 'Done.', key));

describe('a report of a crime', () => {
  it('goes to the crime desk', async () => {
    const { task } = await world.thread(words);
    expect(task.teamId).toBe(await world.id(`SELECT id FROM team WHERE desk = 'crime_desk'`));
  });

  it('is neither answered nor closed before somebody decided', async () => {
    const { task, version, address } = await given();
    const undecided = { details: { blockers: ['crime-undecided'] } };
    await expect(world.answer(desk, { id: task.id, version })).rejects.toMatchObject(undecided);
    await expect(closes(task.id, version)).rejects.toMatchObject(undecided);
    const decided = await decides(task.id, version, { reference: '01/4711/26' });
    const [letter] = await world.letters(address);
    expect(letter!.text).toContain('What you told us counts as a reported crime.');
    expect(letter!.text).toContain('01/4711/26');
    const answered = await world.answer(desk, decided);
    await closes(task.id, answered.version);
  });

  it('keeps the reference sealed', async () => {
    const { task, version, concernId } = await given();
    await decides(task.id, version, { reference: 'ZX/99/26' });
    const dump = await world.db.query<{ text: string }[]>(
      `SELECT row_to_json(crime_decision)::text AS text FROM crime_decision WHERE concern_id = $1
       UNION ALL SELECT detail::text FROM concern_event WHERE concern_id = $1
       UNION ALL SELECT detail::text FROM audit_entry WHERE subject_id = $2`,
      [concernId, task.id],
    );
    expect(JSON.stringify(dump)).not.toContain('ZX/99/26');
  });

  it('is closed with a coded reason, and the resident is told that it does not count', async () => {
    const { task, version, address } = await given();
    const decided = await decides(task.id, version, { noneBecause: 'not-confirmed' });
    expect((await world.letters(address))[0]!.text).toContain('does not count as a reported crime');
    await closes(task.id, decided.version);
  });

  it('that nobody decides on strikes after a day, answered or not, once', async () => {
    const { task, concernId } = await given();
    const clocks = world.app.get(Clocks);
    const late = new Date(task.createdAt.getTime() + 24 * HOUR + 1);
    for (let i = 0; i < 6; i += 1) await clocks.strike(task.id, late);
    const events = await world.events(concernId);
    expect(events.filter((kind) => kind === 'recording-late')).toHaveLength(1);
  });

  it('by a person in danger is decided on without a mail', async () => {
    const text =
      'my husband hit me last night and he reads my emails so dont write, he broke my arm';
    const { task, version, address } = await given(text);
    await decides(task.id, version, { reference: '01/4712/26' });
    expect(await world.letters(address)).toEqual([]);
  });
});

it('anything else is answered and closed as before', async () => {
  const { task, version } = await given('What time is the drop-in at the library on Thursday?');
  const answered = await world.answer(desk, { id: task.id, version });
  await closes(task.id, answered.version);
});
