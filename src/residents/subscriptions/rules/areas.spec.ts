import { areasOf, followable, whyNotFollow, withWards, type ChoosableArea } from './areas';

const area = (id: string, kind: string, parentId: string | null, pilot = false): ChoosableArea => ({
  id,
  kind,
  name: id.toUpperCase(),
  parentId,
  pilot,
});
const map = withWards(
  [area('merton', 'borough', 'bcu', true), area('camden', 'borough', 'bcu')],
  [area('abbey', 'ward', 'merton', true), area('village', 'ward', 'merton', true)],
);

describe('areas to follow', () => {
  it('offers wards, and whole boroughs only where there are none', () => {
    expect([...followable(map).keys()]).toEqual(['abbey', 'village', 'camden']);
  });

  it.each([
    [[], ['no-area']],
    [['abbey'], []],
    [['abbey', 'camden'], []],
    [['merton'], ['unknown-area']],
    [['abbey', 'nowhere'], ['unknown-area']],
  ])('%j is refused with %j', (areaIds, blockers) => {
    expect(whyNotFollow(areaIds, map)).toEqual(blockers);
  });

  it.each([
    [['merton'], [], [], ['MERTON']],
    [['merton'], ['abbey'], ['abbey'], []],
    [['camden'], ['abbey'], ['camden'], []],
    [['merton', 'camden'], ['village'], ['village', 'camden'], []],
  ])('%j with wards %j gives %j', (boroughs, wards, areaIds, boroughsWithoutChoice) => {
    expect(areasOf(boroughs, wards, map)).toEqual({ areaIds, boroughsWithoutChoice });
  });
});
