import { readFilter } from '../../../src/conversation/board/rules/board-filter';
import { Board } from '../../../src/conversation/board/board.service';
import { ConcernMap } from '../../../src/conversation/board/concern-map.service';
import { ConcernPlaces } from '../../../src/conversation/places/concern-places.service';
import { snapped } from '../../../src/places/boundaries/rules/shape';
import type { StaffMember } from '../../../src/staff/staff-member';
import { ConversationWorld, type GivenThread } from '../../support/conversation';

let world: ConversationWorld;
let officer: StaffMember;
let here: GivenThread;
let beside: GivenThread;
let far: GivenThread;
let danger: GivenThread;
const [mill, park] = [snapped([-0.2065, 51.4214]), snapped([-0.21, 51.43])];

beforeAll(async () => {
  world = await ConversationWorld.open();
  officer = await world.member('officer');
  [here, beside, far, danger] = [
    await world.thread(),
    await world.thread(),
    await world.thread('Cars race past the shops every night.'),
    await world.thread(),
  ];
  await world.db.query(
    'UPDATE concern SET safe_contact = true, no_auto_reply = true WHERE id = $1',
    [danger.concernId],
  );
  await world.act((tx) =>
    world.app.get(ConcernPlaces).keepAll(tx, [
      { concernId: here.concernId, at: mill },
      { concernId: beside.concernId, at: mill },
      { concernId: far.concernId, at: park },
      { concernId: danger.concernId, at: mill },
    ]),
  );
  await world.db.query(
    `UPDATE task SET due_at = now() - interval '1 day', created_at = now() - interval '40 days' WHERE id = $1`,
    [far.task.id],
  );
  await world.db.query(`UPDATE concern SET created_at = now() - interval '40 days' WHERE id = $1`, [
    far.concernId,
  ]);
});
afterAll(() => world.close());

const shown = (me: StaffMember, query: object = {}) =>
  world.app.get(ConcernMap).of(me, readFilter({ ...query }));
const tasksAt = async (me: StaffMember, query: object = {}) =>
  (await shown(me, query)).places.map(({ at, tasks }) => [at, tasks.map(({ id }) => id).sort()]);
const atMill = () => [[...mill], [here.task.id, beside.task.id].sort()];
const atPark = () => [[...park], [far.task.id]];

describe('the map of concerns', () => {
  it('counts by area what the board shows, and puts together what lies in one square', async () => {
    const { areas, places } = await shown(officer);
    expect(areas).toHaveLength(1);
    expect(areas[0]).toMatchObject({ concerns: 4, waiting: 4, late: 1 });
    expect(await world.app.get(Board).rows(officer, { show: 'waiting' })).toHaveLength(4);
    expect(places.map(({ concerns }) => concerns)).toEqual([2, 1]);
    expect(await tasksAt(officer)).toEqual([atMill(), atPark()]);
  });

  it('never shows where somebody is who must be contacted safely', async () => {
    expect(JSON.stringify((await shown(officer)).places)).not.toContain(danger.task.id);
  });

  it('is for who sees the tasks: a team, the sergeant over its area, the triage desk', async () => {
    expect(await shown(await world.member('officer2'))).toEqual({ areas: [], places: [] });
    expect(await world.app.get(ConcernMap).teams(await world.member('officer2'))).toEqual([]);
    for (const who of ['supervisor', 'triage'])
      expect((await shown(await world.member(who))).areas[0]).toMatchObject({ concerns: 4 });
    expect(await world.app.get(ConcernMap).teams(officer)).toHaveLength(1);
  });

  it.each([
    ['what is overdue', { mark: 'late' }, () => [atPark()]],
    ['what was raised of late', { days: '30' }, () => [atMill()]],
    ['a longer time', { days: '90' }, () => [atMill(), atPark()]],
    ['what ended', { show: 'ended' }, () => []],
    ['mine', { owner: 'mine' }, () => []],
    ['another team', { teamId: '0190a5d2-7c3e-7c3e-8c3e-0190a5d27c3e' }, () => []],
  ])('filters by %s', async (_, query, wanted) => {
    expect(await tasksAt(officer, query)).toEqual(wanted());
  });

  it('filters by area with all below it', async () => {
    const [{ areas }] = [await shown(officer)];
    const [{ id, aboveId }] = areas as [(typeof areas)[0]];
    expect(await tasksAt(officer, { areaId: aboveId })).toHaveLength(2);
    expect(await tasksAt(officer, { areaId: id })).toHaveLength(2);
    expect(await tasksAt(officer, { areaId: world.areas.get('E09000007') })).toEqual([]);
  });
});
