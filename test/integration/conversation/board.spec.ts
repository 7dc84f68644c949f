import { Board } from '../../../src/conversation/board/board.service';
import { BulkAssign } from '../../../src/conversation/board/bulk-assign.service';
import { readFilter } from '../../../src/conversation/board/rules/board-filter';
import { SavedViews } from '../../../src/conversation/board/saved-views.service';
import type { StaffMember } from '../../../src/staff/staff-member';
import { ConversationWorld } from '../../support/conversation';

let world: ConversationWorld;
let officer: StaffMember;
let sergeant: StaffMember;

beforeAll(async () => {
  world = await ConversationWorld.open();
  officer = await world.member('officer');
  sergeant = await world.member('supervisor');
});
afterAll(() => world.close());

const ids = async (me: StaffMember, query: object) =>
  (await world.app.get(Board).rows(me, readFilter({ ...query }))).map(({ id }) => id);

it('shows what a filter asks for, and nothing of others', async () => {
  const late = await world.thread();
  const crime = await world.thread('My bicycle was stolen from the station yesterday.');
  const mine = await world.thread();
  await world.claim(officer, mine.task);
  await world.db.query(
    `UPDATE task SET created_at = now() - interval '4 days', due_at = now() - interval '1 day' WHERE id = $1`,
    [late.task.id],
  );
  expect(await ids(officer, { mark: 'late' })).toEqual([late.task.id]);
  expect(await ids(officer, { owner: 'mine' })).toEqual([mine.task.id]);
  expect(await ids(officer, { owner: 'nobody' })).toEqual([late.task.id]);
  expect(await ids(sergeant, { mark: 'crime' })).toEqual([crime.task.id]);
  expect(await ids(officer, { show: 'ended' })).toEqual([]);
  expect(await ids(await world.member('officer2'), { show: 'all' })).toEqual([]);
  const [team] = await world.app.get(Board).byTeam(officer);
  expect(team).toMatchObject({ waiting: 2, late: 1, unowned: 1 });
});

it('assigns many as the preview said, all or none', async () => {
  const threads = [await world.thread(), await world.thread()];
  const bulk = world.app.get(BulkAssign);
  const tasks = threads.map(({ task }) => task.id);
  const preview = await bulk.preview(sergeant, tasks, officer.id);
  expect(preview).toMatchObject({ assigned: 2 });
  const stranger = await world.member('officer2');
  const wrong = await bulk.preview(sergeant, tasks, stranger.id);
  expect(wrong.effects[0]!.blockers).toEqual(['not-in-the-team']);
  await world.claim(officer, threads[1]!.task);
  const act = (seen: typeof preview.effects) =>
    world.act((tx) => bulk.act(tx, sergeant, seen, officer.id));
  await expect(act(preview.effects)).rejects.toMatchObject({ code: 'stale-edit' });
  expect((await world.task(threads[0]!.concernId)).ownerId).toBeNull();
  await act((await bulk.preview(sergeant, tasks, officer.id)).effects);
  expect((await world.task(threads[0]!.concernId)).ownerId).toBe(officer.id);
});

it('keeps views for each person alone', async () => {
  const views = world.app.get(SavedViews);
  const keep = (mark: string) =>
    world.act((tx) => views.keep(tx, officer, 'Look here', readFilter({ mark })));
  await keep('late');
  const { id } = await keep('crime');
  expect(await views.of(officer)).toEqual([{ id, name: 'Look here', query: 'mark=crime' }]);
  expect(await views.of(sergeant)).toEqual([]);
  await world.act((tx) => views.drop(tx, sergeant, id));
  expect(await views.of(officer)).toHaveLength(1);
});
