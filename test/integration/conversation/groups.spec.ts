import { AnsweringMany } from '../../../src/conversation/groups/answering-many.service';
import { Groups } from '../../../src/conversation/groups/groups.service';
import { SimilarConcerns } from '../../../src/conversation/groups/similar.service';
import type { StaffMember } from '../../../src/staff/staff-member';
import { ConversationWorld, type GivenThread } from '../../support/conversation';

let world: ConversationWorld;
let officer: StaffMember;

beforeAll(async () => {
  world = await ConversationWorld.open();
  officer = await world.member('officer');
});
afterAll(() => world.close());

const said = 'When does the drop-in at the library start on Thursday evening?';
const joins = (a: GivenThread, b: GivenThread) =>
  world.act((tx) => world.app.get(Groups).join(tx, officer, a.task.id, b.task.id));

/** So many residents, put together. */
async function group(many: number) {
  const threads: GivenThread[] = [];
  for (let i = 0; i < many; i += 1) threads.push(await world.thread(said));
  let groupId = '';
  for (const other of threads.slice(1)) ({ groupId } = await joins(threads[0]!, other));
  return { threads, groupId };
}

describe('similar concerns', () => {
  it('are suggested with reasons, and never put together by themselves', async () => {
    const one = await world.thread(
      'What time is the Thursday drop-in at the library this evening?',
    );
    const other = await world.thread(said);
    await world.thread('Where can I have my bicycle marked?');
    const found = await world.app.get(SimilarConcerns).of(officer, one.task.id);
    expect(found.map(({ taskId }) => taskId)).toEqual([other.task.id]);
    expect(found[0]!.reasons).toContain('Same ward');
    expect(await world.events(other.concernId)).toEqual(['received']);
  });

  it('are not shown to who may not see them, nor those of a person in danger', async () => {
    const one = await world.thread(
      'He hits me in the park by the river, he reads my emails, broken arm',
    );
    expect(
      await world.app.get(SimilarConcerns).of(await world.member('triage'), one.task.id),
    ).toEqual([]);
    const stranger = await world.member('officer2');
    await expect(world.app.get(SimilarConcerns).of(stranger, one.task.id)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('one answer for several', () => {
  it('goes to each in their own thread, and names nobody else', async () => {
    const { threads, groupId } = await group(3);
    const text = 'It starts at six.';
    const done = await world.act((tx) =>
      world.app.get(AnsweringMany).directly(tx, officer, groupId, text),
    );
    expect(done).toEqual({ answered: 3 });
    for (const { address, concernId } of threads) {
      const [letter] = await world.letters(address);
      expect(letter!.text).toContain(text);
      for (const other of threads)
        if (other.address !== address) expect(JSON.stringify(letter)).not.toContain(other.address);
      expect(await world.task(concernId)).toMatchObject({ state: 'answered', ownerId: officer.id });
    }
  });

  it('stops at five people, and becomes a message to those who get ours', async () => {
    const { groupId, threads } = await group(6);
    const answers = () =>
      world.act((tx) => world.app.get(AnsweringMany).directly(tx, officer, groupId, 'At six.'));
    await expect(answers()).rejects.toMatchObject({ details: { blockers: ['too-many-people'] } });
    const { people } = await world.act((tx) =>
      world.app.get(AnsweringMany).follow(tx, officer, groupId),
    );
    expect(people).toBe(6);
    // Five answered and one split off does not let the sixth slip through by the same words.
    await world.act((tx) => world.app.get(Groups).leave(tx, officer, threads[5]!.task.id));
    expect(await answers()).toEqual({ answered: 5 });
    await joins(threads[0]!, threads[5]!);
    await expect(answers()).rejects.toMatchObject({ details: { blockers: ['too-many-people'] } });
  });

  it('is counted for whom a message reached, not before', async () => {
    const { groupId, threads } = await group(2);
    const counts = () =>
      world.act((tx) => world.app.get(AnsweringMany).byMessage(tx, officer, groupId));
    expect(await counts()).toEqual({ answered: 0 });
    await world.db.query(
      `WITH about AS (
         INSERT INTO message (author_id, about_kind, about_id, about_name) VALUES ($1, 'concerns', $2, 'x') RETURNING id),
       sent AS (
         INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size)
         SELECT about.id, about.id, revision.id, area_ids, topic_code, 1 FROM about, revision LIMIT 1 RETURNING id),
       chunked AS (INSERT INTO chunk (send_id, number) SELECT id, 1 FROM sent)
       INSERT INTO delivery (send_id, contact_point_id, chunk, state) SELECT id, $3, 1, 'accepted' FROM sent`,
      [officer.id, groupId, threads[0]!.contactPointId],
    );
    expect(await counts()).toEqual({ answered: 1 });
    expect((await world.task(threads[0]!.concernId)).state).toBe('answered');
    expect((await world.task(threads[1]!.concernId)).state).toBe('open');
  });
});

describe('putting together', () => {
  it('refuses a person in danger and itself', async () => {
    const one = await world.thread(said);
    const hidden = await world.thread(said);
    await world.db.query(
      'UPDATE concern SET safe_contact = true, no_auto_reply = true WHERE id = $1',
      [hidden.concernId],
    );
    await expect(joins(one, hidden)).rejects.toMatchObject({ code: 'safe-contact' });
    await expect(joins(one, one)).rejects.toMatchObject({ code: 'same-concern' });
  });
});
