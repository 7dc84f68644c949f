import { countsOf, openIn, whyNotClose } from './states';

const row = (
  state: 'accepted' | 'waiting' | 'in flight',
  rows: number,
  possibleDuplicates = 0,
) => ({
  state,
  rows,
  possibleDuplicates,
});

describe('closing the balance', () => {
  it('closes when every row has its end state and they add up', () => {
    expect(whyNotClose(countsOf(3, [row('accepted', 3)]))).toEqual([]);
    expect(whyNotClose(countsOf(0, []))).toEqual([]);
  });

  it.each([
    ['nothing was frozen', countsOf(null, []), 'audience-not-frozen'],
    ['a row waits', countsOf(3, [row('accepted', 2), row('waiting', 1)]), 'rows-still-open'],
    ['a row is in flight', countsOf(1, [row('in flight', 1)]), 'rows-still-open'],
    ['a row is missing', countsOf(3, [row('accepted', 2)]), 'does-not-add-up'],
  ])('stays open while %s', (_, counts, blocker) => {
    expect(whyNotClose(counts)).toEqual([blocker]);
  });

  it('adds up possible duplicates and open rows', () => {
    const counts = countsOf(6, [row('accepted', 3, 2), row('waiting', 2), row('in flight', 1, 1)]);
    expect([openIn(counts), counts.possibleDuplicates]).toEqual([3, 3]);
    expect(counts.states.failed).toBe(0);
  });
});
