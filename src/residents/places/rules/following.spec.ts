import { followingFrom, ownChoices, whyNotPlaces, type Standing } from './following';

const standing = (followed: string, places: string[], chosen = ''): Standing => ({
  followed: [...followed],
  places: places.map((areaIds) => ({ areaIds: [...areaIds] })),
  chosen: [...chosen],
});
const brings = (...places: string[]) => places.map((areaIds) => ({ areaIds: [...areaIds] }));
const text = (ids: readonly string[]) => [...ids].sort().join('');

describe('what is followed by own choice', () => {
  it.each<[string, Standing, string]>([
    ['all, where there is no place', standing('AB', []), 'AB'],
    ['what no place brings', standing('ABC', ['A', 'B']), 'C'],
    ['what a place brings but was chosen before', standing('AB', ['AB'], 'B'), 'B'],
    ['nothing that is followed no more', standing('A', ['A'], 'Z'), ''],
  ])('%s', (_, before, own) => expect(text(ownChoices(before))).toBe(own));
});

describe('what follows from places', () => {
  it.each<[string, Standing, string[], string, { followed: string; begin: string; end: string }]>([
    [
      'a first place adds its ward to what was chosen',
      standing('A', []),
      ['B'],
      'B',
      { followed: 'AB', begin: 'B', end: '' },
    ],
    [
      'a place in a ward followed already changes nothing',
      standing('A', []),
      ['A'],
      'A',
      { followed: 'A', begin: '', end: '' },
    ],
    [
      'a place that goes takes its ward',
      standing('AB', ['A', 'B']),
      ['B'],
      '',
      { followed: 'B', begin: '', end: 'A' },
    ],
    [
      'a ward of two places stays with the other',
      standing('AB', ['AB', 'B']),
      ['B'],
      '',
      { followed: 'B', begin: '', end: 'A' },
    ],
    [
      'a ward chosen for itself outlives its place',
      standing('AB', ['A', 'B'], 'A'),
      ['B'],
      '',
      { followed: 'AB', begin: '', end: '' },
    ],
    [
      'what no place brought outlives all of them',
      standing('AC', ['A']),
      [],
      '',
      { followed: 'C', begin: '', end: 'A' },
    ],
    [
      'a move to the next ward',
      standing('AC', ['A', 'C']),
      ['B', 'C'],
      'B',
      { followed: 'BC', begin: 'B', end: 'A' },
    ],
    [
      'a smaller radius ends what lay further',
      standing('ABC', ['ABC']),
      ['A'],
      'A',
      { followed: 'A', begin: '', end: 'BC' },
    ],
    [
      'a place that stays brings nothing back that was stopped',
      standing('A', ['AB', 'A']),
      ['AB'],
      '',
      { followed: 'A', begin: '', end: '' },
    ],
    [
      'a changed place brings back what was ticked anew',
      standing('A', ['AB']),
      ['AB'],
      'AB',
      { followed: 'AB', begin: 'B', end: '' },
    ],
  ])('%s', (_, before, after, fresh, expected) => {
    const { followed, begin, end } = followingFrom(before, brings(...after), { fresh: [...fresh] });
    expect({ followed: text(followed), begin: text(begin), end: text(end) }).toEqual(expected);
  });

  it('instead of everything: own choices end as well', () => {
    const before = standing('ABC', ['A'], 'B');
    const { followed, chosen, end } = followingFrom(before, brings('D'), {
      fresh: ['D'],
      onlyPlaces: true,
    });
    expect([text(followed), text(chosen), text(end)]).toEqual(['D', '', 'ABC']);
  });

  it('keeps own choices apart, so that the next change knows them', () => {
    const first = followingFrom(standing('A', []), brings('AB'), { fresh: ['A', 'B'] });
    expect(text(first.chosen)).toBe('A');
    const then = { followed: first.followed, places: brings('AB'), chosen: first.chosen };
    expect(text(followingFrom(then, [], { fresh: [] }).followed)).toBe('A');
  });
});

it.each([
  [1, 1, []],
  [10, 20, []],
  [11, 1, ['too-many-places']],
  [1, 21, ['too-many-areas']],
  [0, 0, ['last-area']],
])('%i places and %i areas: %j', (places, areas, blockers) => {
  const followed = Array.from({ length: areas }, (_, n) => `${n}`);
  const following = { followed, chosen: [], begin: [], end: [] };
  expect(whyNotPlaces(Array.from({ length: places }), following)).toEqual(blockers);
});
