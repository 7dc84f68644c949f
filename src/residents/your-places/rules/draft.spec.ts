import type { KeptPlace } from '../../places/rules/place';
import type { ToldPlace } from '../../sign-up/told-place';
import { draftOf, draftOfKept, draftOfList } from './draft';

const area = (id: string) => ({ id, name: id, boroughId: 'b', borough: 'B', pilot: true });
const told = (radius: number | null, near: string, at: ToldPlace['at'] = [0, 51]): ToldPlace => ({
  ...{ kind: 'home', radius, place: area('A'), near: [...near].map(area) },
  ...(at && { at }),
});
const kept = (areaIds: string): KeptPlace => ({
  ...{ id: 'one', kind: 'home', at: [0, 51], radius: null, areaIds: [...areaIds] },
});

describe('a place that was told', () => {
  it.each<[string, ToldPlace, string]>([
    ['the ward alone, with a neighbour to choose', told(null, 'N'), 'A'],
    ['every ward within its radius', told(500, 'NM'), 'ANM'],
  ])('brings %s', (_, place, ticked) => {
    const draft = draftOf(place);
    expect(draft.areaIds.join('')).toBe(ticked);
    expect([...draft.own, ...draft.near].join('')).toBe(
      `A${place.near.map(({ id }) => id).join('')}`,
    );
  });

  it('has no reach where nothing is known of where it lies', () => {
    const { kind, place, near } = told(500, '');
    expect(draftOf({ kind, place, near, radius: 500 })).toMatchObject({ at: null, radius: null });
  });

  it('may be told by its areas alone', () => {
    expect(draftOfList('work', ['X', 'Y'])).toEqual({
      ...{ kind: 'work', at: null, radius: null },
      ...{ own: ['X', 'Y'], near: [], areaIds: ['X', 'Y'] },
    });
  });
});

it.each<[string, KeptPlace, ToldPlace, { ticked: string; offered: string }]>([
  ['its own ward', kept('A'), told(null, 'N'), { ticked: 'A', offered: 'AN' }],
  ['both wards of an edge', kept('AN'), told(null, 'N'), { ticked: 'AN', offered: 'AN' }],
  [
    'its ward though the square lies next door',
    kept('N'),
    told(null, 'N'),
    { ticked: 'N', offered: 'NA' },
  ],
  ['what it reaches now', kept('A'), told(500, 'NM'), { ticked: 'ANM', offered: 'ANM' }],
  ['less, when it reaches less', kept('ANM'), told(null, 'N'), { ticked: 'AN', offered: 'ANM' }],
  [
    'its ward anew, when nothing was left',
    kept(''),
    told(null, 'N'),
    { ticked: 'A', offered: 'AN' },
  ],
])('the same spot keeps %s', (_, before, now, { ticked, offered }) => {
  const { areaIds, own, near } = draftOfKept(before, now);
  expect(areaIds.join('')).toBe(ticked);
  expect([...own, ...near].join('')).toBe(offered);
});
