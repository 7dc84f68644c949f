import { snapped } from '../../../places/boundaries/rules/shape';
import { postcodeIn, whereAbout, type SaidPlace, type WhereAbout } from './where-about';

const at = [-0.2, 51.4] as const;
const inAbbey = { at, wardId: 'abbey' };
const outside = { at: [1, 53] as const };
const abbeyPostcode = { areaId: 'abbey', boroughId: 'merton', at };

it.each<[string, Omit<SaidPlace, 'danger'>, WhereAbout, WhereAbout]>([
  ['a point', { point: inAbbey }, ...same('abbey', at)],
  ['a point and another ward', { point: inAbbey, areaId: 'village' }, ...same('abbey', at)],
  ['a point elsewhere', { point: outside }, refused('elsewhere'), taken(null, outside.at)],
  [
    'a point elsewhere and a ward',
    { point: outside, areaId: 'abbey' },
    refused('elsewhere'),
    taken('abbey', outside.at),
  ],
  ['a postcode', { postcode: abbeyPostcode }, ...same('abbey', at)],
  [
    'a postcode without a position',
    { postcode: { ...abbeyPostcode, at: undefined } },
    ...same('abbey'),
  ],
  [
    'a postcode and its borough',
    { postcode: abbeyPostcode, areaId: 'merton' },
    ...same('abbey', at),
  ],
  ['a postcode and its ward', { postcode: abbeyPostcode, areaId: 'abbey' }, ...same('abbey', at)],
  [
    'a postcode and another ward',
    { postcode: abbeyPostcode, areaId: 'village' },
    ...same('village'),
  ],
  ['a ward', { areaId: 'abbey' }, ...same('abbey')],
  ['nothing', {}, refused('no-area'), taken(null)],
])('%s', (_, said, calm, danger) => {
  expect(whereAbout({ ...said, danger: false })).toEqual(calm);
  expect(whereAbout({ ...said, danger: true })).toEqual(danger);
});

function taken(areaId: string | null, point?: readonly [number, number]): WhereAbout {
  return { ok: true, areaId, at: point ? snapped(point) : null };
}
function same(areaId: string, point?: readonly [number, number]): [WhereAbout, WhereAbout] {
  return [taken(areaId, point), taken(areaId, point)];
}
function refused(why: 'elsewhere' | 'no-area'): WhereAbout {
  return { ok: false, why };
}

it.each([
  ['Mill Lane by the school, or SW19 5AA.', 'SW19 5AA'],
  ['sw195aa', 'sw195aa'],
  ['near E1  6AN please', 'E1  6AN'],
  ['Mill Lane, SW19', undefined],
  ['BUS 12 4AB', undefined],
  ['', undefined],
  [undefined, undefined],
])('finds the postcode in %j', (words, found) => {
  expect(postcodeIn(words)).toBe(found);
});
