import { countsOf, marksOf, withinOf, type AreaOnMap, type PlaceOnMap } from './concern-map';

const area = (id: string, concerns: number, aboveId: string | null = 'merton'): AreaOnMap => ({
  ...{ id, name: id, aboveId, above: aboveId, concerns, waiting: 0, late: 0 },
});
const task = (id: string) => ({ id, category: 'other', urgency: 'routine', dueAt: null });
const place = (...ids: string[]): PlaceOnMap => ({
  ...{ at: [0, 51], area: 'Abbey', concerns: ids.length, tasks: ids.map(task) },
});

it('counts a borough with its wards, and what is of the borough itself', () => {
  expect(countsOf([area('abbey', 2), area('village', 1), area('merton', 4, 'unit')])).toEqual({
    abbey: { count: 2, text: '2 concerns' },
    village: { count: 1, text: '1 concern' },
    merton: { count: 7, text: '7 concerns' },
    unit: { count: 4, text: '4 concerns' },
  });
});

it.each([
  ['one', place('a'), '1 concern within about 100 metres, in Abbey', '/staff/tasks/a'],
  ['two', place('a', 'b'), '2 concerns within about 100 metres, in Abbey', '#place-1'],
])('marks %s', (_, one, text, href) => {
  expect(marksOf([one])).toEqual([{ at: [0, 51], count: one.concerns, text, href }]);
});

it.each([
  ['what was asked', [area('abbey', 1)], 'village', 'village'],
  ['the only borough', [area('abbey', 1), area('village', 1)], undefined, 'merton'],
  [
    'the force, of two boroughs',
    [area('abbey', 1), area('barnes', 1, 'richmond')],
    undefined,
    'force',
  ],
  ['the force, where nothing is', [], undefined, 'force'],
  ['the force, of the whole force', [area('force', 1, null)], undefined, 'force'],
])('begins with %s', (_, areas, asked, within) => {
  expect(withinOf(areas, asked)).toBe(within);
});
