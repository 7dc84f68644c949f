import { Questions } from '../../../src/conversation/answers/questions.service';
import { Assigning } from '../../../src/conversation/handovers/assigning.service';
import { Handovers } from '../../../src/conversation/handovers/handovers.service';
import { Notes } from '../../../src/conversation/notes/notes.service';
import { Clocks } from '../../../src/conversation/tasks/clock.service';
import { TasksService } from '../../../src/conversation/tasks/tasks.service';
import { TaskViews } from '../../../src/conversation/tasks/task-view.service';
import type { StaffMember } from '../../../src/staff/staff-member';
import { ConversationWorld } from '../../support/conversation';

let world: ConversationWorld;
let officer: StaffMember;
let desk: StaffMember;

beforeAll(async () => {
  world = await ConversationWorld.open();
  officer = await world.member('officer');
  desk = await world.member('triage');
});
afterAll(() => world.close());

const crimeDesk = () => world.id(`SELECT id FROM team WHERE desk = 'crime_desk'`);
const council = () =>
  world.id(
    `SELECT id FROM team WHERE kind = 'council' AND area_id = $1`,
    world.areas.get('E09000021'),
  );

async function handed(to: string, words?: string, text?: string) {
  const thread = await world.thread(text);
  const claimed = await world.claim(officer, thread.task);
  const { version } = await world.act((tx, key) =>
    world.app
      .get(Handovers)
      .handOver(tx, officer, thread.task.id, claimed.version, { teamId: to, hours: 4, words }, key),
  );
  return { ...thread, version, task: await world.task(thread.concernId) };
}

describe('a task handed to a desk', () => {
  it('keeps the clock of the resident, runs its own, and tells the resident', async () => {
    const before = Date.now();
    const { task, address, concernId } = await handed(await crimeDesk());
    expect(task).toMatchObject({ teamId: await crimeDesk(), state: 'open', ownerId: null });
    expect(task.dueAt!.getTime()).toBe(task.createdAt.getTime() + 72 * 3_600_000);
    expect(task.handedDue!.getTime()).toBeGreaterThanOrEqual(before + 4 * 3_600_000);
    const [letter] = await world.letters(address);
    expect(letter).toMatchObject({ kind: 'handover' });
    expect(letter!.text).toContain('Your message is now with the Crime desk.');
    expect(letter!.text).not.toContain('drop-in');
    expect(await world.events(concernId)).toEqual([
      'received',
      'claimed',
      'handover told',
      'handed over',
    ]);
  });

  it('strikes when they are late, once, whatever the other clock does', async () => {
    const { task, concernId } = await handed(await crimeDesk());
    const clocks = world.app.get(Clocks);
    expect((await clocks.read(task.id)).strikesAt).toBe(task.handedDue!.getTime());
    const late = new Date(task.handedDue!.getTime() + 1);
    await clocks.strike(task.id, late);
    await clocks.strike(task.id, late);
    expect((await world.events(concernId)).filter((kind) => kind === 'handover-late')).toHaveLength(
      1,
    );
    expect((await clocks.read(task.id)).strikesAt).toBe(task.createdAt.getTime() + 36 * 3_600_000);
  });

  it('can be seen and taken back by who handed it over, not answered', async () => {
    const { task, version } = await handed(await crimeDesk());
    expect((await world.app.get(TaskViews).of(officer, task.id)).actions).toEqual(['take back']);
    await expect(
      world.act((tx, key) => world.app.get(TasksService).claim(tx, officer, task.id, version, key)),
    ).rejects.toMatchObject({ details: { blockers: ['not-your-team'] } });
    await world.act((tx, key) =>
      world.app.get(Handovers).takeBack(tx, officer, task.id, version, key),
    );
    expect(await world.task(task.concernId)).toMatchObject({
      handedTo: null,
      handedDue: null,
      state: 'open',
    });
  });

  it('tells nothing to a person in danger', async () => {
    const text = 'my husband hits me and he reads my emails, i am scared to go home';
    const { task, concernId, address } = await world.thread(text);
    await world.act((tx, key) =>
      world.app
        .get(Handovers)
        .handOver(tx, desk, task.id, task.version, { teamId: officer.teamIds[0]!, hours: 1 }, key),
    );
    expect(await world.letters(address)).toEqual([]);
    expect(await world.events(concernId)).toContain('handover not told');
  });
});

describe('a matter passed to a council', () => {
  it('stays with the officer who answers, and is marked', async () => {
    const { task, address, concernId } = await handed(await council());
    expect(task).toMatchObject({
      state: 'claimed',
      ownerId: officer.id,
      handedTo: await council(),
    });
    expect((await world.letters(address))[0]!.text).toContain(
      'We have passed part of your message to',
    );
    expect(await world.events(concernId)).toContain('handed to council');
    await world.answer(officer, task);
  });

  it('is told to the council in checked words, without who wrote', async () => {
    await world.db.query(`UPDATE team SET email = 'streets@example.org' WHERE id = $1`, [
      await council(),
    ]);
    const words = 'The lamp at the corner of Elm Road is broken.';
    const { address } = await handed(await council(), words);
    const [letter] = await world.letters('streets@example.org');
    expect(letter!.text).toContain(words);
    expect(JSON.stringify(letter)).not.toContain(address);
    await expect(
      handed(
        await council(),
        'We arrested Darren Whitlock of Tudor Drive and he is the burglar who did it.',
      ),
    ).rejects.toMatchObject({ code: 'answer-stopped' });
  });
});

describe('assigning', () => {
  const assigns = (me: StaffMember, id: string, version: number, to: string) =>
    world.act((tx, key) => world.app.get(Assigning).assign(tx, me, id, version, to, key));

  it('gives it to a person of the team, by a supervisor alone', async () => {
    const sergeant = await world.member('supervisor');
    const stranger = await world.member('officer2');
    const { task, concernId } = await world.thread();
    await expect(assigns(officer, task.id, task.version, officer.id)).rejects.toMatchObject({
      details: { blockers: ['not-a-supervisor'] },
    });
    await expect(assigns(sergeant, task.id, task.version, stranger.id)).rejects.toMatchObject({
      details: { blockers: ['not-in-the-team'] },
    });
    await assigns(sergeant, task.id, task.version, officer.id);
    expect(await world.task(concernId)).toMatchObject({ state: 'claimed', ownerId: officer.id });
  });
});

describe('a question to the resident', () => {
  it('leaves the task open and its clock running, until the resident writes', async () => {
    const { task, concernId, address, threadAddress } = await world.thread();
    const claimed = await world.claim(officer, task);
    await world.act((tx, key) =>
      world.app
        .get(Questions)
        .ask(tx, officer, task.id, claimed.version, 'Which day do you mean?', key),
    );
    const asked = await world.task(concernId);
    expect(asked).toMatchObject({ state: 'claimed', dueAt: task.dueAt });
    expect(asked.askedAt).not.toBeNull();
    expect((await world.letters(address)).at(-1)!.text).toContain('Which day do you mean?');
    await world.db.query(`UPDATE task SET asked_at = now() - interval '2 hours' WHERE id = $1`, [
      task.id,
    ]);
    await world.mails(threadAddress, address, 'The Thursday.');
    const heard = await world.task(concernId);
    expect(heard).toMatchObject({ id: task.id, askedAt: null, dueAt: task.dueAt });
    expect(Number(heard.waitedSeconds)).toBeGreaterThanOrEqual(7200);
  });
});

describe('a note', () => {
  it('is read by colleagues, sealed, and sent to nobody', async () => {
    const { task, address } = await world.thread();
    const words = 'Spoke to the library about the hall.';
    await world.act((tx) => world.app.get(Notes).write(tx, officer, task.id, words));
    expect((await world.app.get(TaskViews).of(officer, task.id)).notes).toMatchObject([
      { text: words },
    ]);
    expect(await world.letters(address)).toEqual([]);
    const stranger = await world.member('officer2');
    await expect(
      world.act((tx) => world.app.get(Notes).write(tx, stranger, task.id, words)),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
