import { planWards, type Before, type Shares, type WardFacts } from './ward-changes';

const ward = (code: string, name = code, borough = 'b'): WardFacts => ({ code, name, borough });
const shares = (all: Record<string, [string, number][]>): Shares =>
  new Map(
    Object.entries(all).map(([old, parts]) => [
      old,
      parts.map(([code, share]) => ({ code, share })),
    ]),
  );
const plan = (what: Partial<Before>) =>
  planWards({ today: [], coming: [], shares: new Map(), lookUp: new Map(), ...what });
const kinds = (what: Partial<Before>) => plan(what).changes.map(({ kind }) => kind);

describe('what a new map changes', () => {
  it.each<[string, Partial<Before>, string[], Record<string, string[]>]>([
    ['nothing', { today: [ward('a')], coming: [ward('a')] }, [], {}],
    ['a name', { today: [ward('a', 'Old')], coming: [ward('a', 'New')] }, ['renamed'], {}],
    ['a ward more', { today: [ward('a')], coming: [ward('a'), ward('z')] }, ['new'], {}],
    [
      'a code, by overlap',
      { today: [ward('a')], coming: [ward('z')], shares: shares({ a: [['z', 1]] }) },
      ['recoded'],
      { a: ['z'] },
    ],
    [
      'a code, by name',
      { today: [ward('a', 'Mill')], coming: [ward('z', 'Mill')] },
      ['recoded'],
      { a: ['z'] },
    ],
    [
      'a split with slivers',
      {
        today: [ward('a')],
        coming: [ward('x'), ward('y'), ward('z')],
        shares: shares({
          a: [
            ['x', 0.6],
            ['y', 0.38],
            ['z', 0.02],
          ],
        }),
      },
      ['split', 'new'],
      { a: ['x', 'y'] },
    ],
    [
      'two into one',
      {
        today: [ward('a'), ward('b')],
        coming: [ward('z')],
        shares: shares({ a: [['z', 1]], b: [['z', 1]] }),
      },
      ['merged'],
      { a: ['z'], b: ['z'] },
    ],
    [
      'one into a neighbour that stays',
      {
        today: [ward('a'), ward('b')],
        coming: [ward('b')],
        shares: shares({ a: [['b', 1]], b: [['b', 1]] }),
      },
      ['merged'],
      { a: ['b'] },
    ],
    [
      'ground given to a new ward',
      {
        today: [ward('a')],
        coming: [ward('a'), ward('z')],
        shares: shares({
          a: [
            ['a', 0.7],
            ['z', 0.3],
          ],
        }),
      },
      ['gave-ground'],
      { a: ['a', 'z'] },
    ],
    [
      'a look-up before overlap',
      {
        today: [ward('a')],
        coming: [ward('x'), ward('z')],
        shares: shares({ a: [['x', 1]] }),
        lookUp: new Map([['a', ['z']]]),
      },
      ['recoded', 'new'],
      { a: ['z'] },
    ],
    [
      'a borough that the file does not have',
      { today: [ward('a', 'A', 'other'), ward('b')], coming: [ward('b')] },
      [],
      {},
    ],
    [
      'another borough',
      { today: [ward('a')], coming: [ward('a', 'a', 'c')] },
      ['moved-borough'],
      {},
    ],
  ])('%s', (_, what, expected, moves) => {
    expect(kinds(what)).toEqual(expected);
    expect(Object.fromEntries(plan(what).moves)).toEqual(moves);
    expect(plan(what).lost).toEqual([]);
  });

  it('names a ward that nothing follows', () => {
    const what = { today: [ward('a'), ward('b')], coming: [ward('b')] };
    expect(plan(what)).toMatchObject({ lost: [{ code: 'a' }], ended: ['a'] });
  });
});
