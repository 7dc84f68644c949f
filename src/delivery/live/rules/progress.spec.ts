import { countsOf } from '../../books/rules/states';
import { progressOf } from './progress';

const rows = (accepted: number, waiting: number) => [
  { state: 'accepted' as const, rows: accepted, possibleDuplicates: 0 },
  { state: 'waiting' as const, rows: waiting, possibleDuplicates: 0 },
];

describe('progress of a send', () => {
  it.each([
    ['before the freeze', countsOf(null, []), 0, false],
    ['at the start', countsOf(300, rows(0, 300)), 0, false],
    ['with one left of many', countsOf(1000, rows(999, 1)), 99, false],
    ['at the end', countsOf(300, rows(300, 0)), 100, true],
    ['with nobody to send to', countsOf(0, []), 100, true],
  ])('%s', (_, counts, percent, ended) => {
    expect(progressOf(counts)).toMatchObject({ percent, ended });
  });
});
