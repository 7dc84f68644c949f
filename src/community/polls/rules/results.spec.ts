import fc from 'fast-check';
import { firstThree, resultsOf, shown } from './results';

it.each([
  [0, null],
  [9, null],
  [10, 10],
  [14, 10],
  [15, 20],
  [994, 990],
])('%p votes are shown as %p', (count, words) => expect(shown(count)).toBe(words));

it('hides small numbers in all and by area', () => {
  const rows = [
    { optionId: 'a', areaId: 'x', votes: 31 },
    { optionId: 'b', areaId: 'x', votes: 4 },
    { optionId: 'a', areaId: 'y', votes: 6 },
    { optionId: 'b', areaId: 'y', votes: 1 },
  ];
  expect(resultsOf(['a', 'b', 'c'], rows)).toEqual({
    all: 40,
    options: [
      { optionId: 'a', votes: 40 },
      { optionId: 'b', votes: null },
      { optionId: 'c', votes: null },
    ],
    areas: [
      { areaId: 'x', all: 40, votes: [30, null, null] },
      { areaId: 'y', all: null, votes: [null, null, null] },
    ],
  });
});

it('never shows a number below ten or one that is not rounded', () => {
  const row = fc.record({
    optionId: fc.constantFrom('a', 'b', 'c'),
    areaId: fc.constantFrom('x', 'y'),
    votes: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const { all, options, areas } = resultsOf(['a', 'b', 'c'], rows);
      const seen = [all, ...options.map(({ votes }) => votes)];
      for (const area of areas) seen.push(area.all, ...area.votes);
      return seen.every((one) => one === null || (one >= 10 && one % 10 === 0));
    }),
  );
});

it('takes three, and of equals the one proposed first', () => {
  const options = [1, 2, 3, 4].map((place) => ({ id: `o${place}`, place }));
  const rows = [
    { optionId: 'o4', areaId: 'x', votes: 3 },
    { optionId: 'o2', areaId: 'x', votes: 1 },
    { optionId: 'o3', areaId: 'x', votes: 1 },
  ];
  expect(firstThree(options, rows).map(({ id }) => id)).toEqual(['o4', 'o2', 'o3']);
  expect(firstThree(options, []).map(({ id }) => id)).toEqual(['o1', 'o2', 'o3']);
});
