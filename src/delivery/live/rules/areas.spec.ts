import { areaLines } from './areas';

const area = (name: string | null, people: number, ended = 0) => ({ name, people, ended });
const shown = (...counts: ReturnType<typeof area>[]) =>
  areaLines(counts).map(({ name, people }) => `${name} ${people}`);

describe('progress by area', () => {
  it.each([
    ['the largest first', [area('A', 20), area('B', 30)], ['B 30', 'A 20']],
    [
      'small ones together',
      [area('A', 50), area('B', 6), area('C', 7)],
      ['A 50', 'All other areas 13'],
    ],
    [
      'a small one with the next',
      [area('A', 50), area('B', 20), area('C', 3)],
      ['A 50', 'All other areas 23'],
    ],
    [
      'who left counts among the others',
      [area('A', 50), area(null, 12)],
      ['A 50', 'All other areas 12'],
    ],
    ['nothing of fewer than ten', [area('A', 4), area('B', 3)], []],
    ['nothing of nobody', [], []],
  ])('shows %s', (_, counts, lines) => {
    expect(shown(...counts)).toEqual(lines);
  });

  it('shows the longest part of a long list, and the rest in one line', () => {
    const lines = areaLines([area('A', 40), area('B', 30), area('C', 20), area('D', 10)], 2);
    expect(lines.map(({ name, people }) => [name, people])).toEqual([
      ['A', 40],
      ['B', 30],
      ['All other areas', 30],
    ]);
  });

  it('is never complete before it is', () => {
    expect(areaLines([area('A', 1000, 999), area('B', 10, 10)])).toMatchObject([
      { percent: 99 },
      { percent: 100 },
    ]);
  });
});
