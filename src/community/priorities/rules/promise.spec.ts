import { countedPromises, standingOfPromise, type PromiseFacts } from './promise';

const rows: [PromiseFacts['state'], PromiseFacts['lastKind'], string][] = [
  ['current', null, 'nothing-yet'],
  ['current', 'progress', 'under-way'],
  ['done', 'outcome', 'done'],
  ['current', 'outcome', 'done'],
  ['done', 'progress', 'under-way'],
  ['done', null, 'nothing-yet'],
  ['replaced', null, 'dropped'],
  ['replaced', 'progress', 'dropped'],
  ['replaced', 'outcome', 'done'],
];

it.each(rows)(
  'a promise of a priority that is %s, last reported as %p, is %s',
  (state, lastKind, standing) => expect(standingOfPromise({ state, lastKind })).toBe(standing),
);

it('stands in exactly one count', () => {
  const facts = rows.map(([state, lastKind]) => ({ state, lastKind }));
  const counts = countedPromises(facts);
  expect(counts).toEqual({ done: 3, 'under-way': 2, dropped: 2, 'nothing-yet': 2 });
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
});
