import { areaMap, areasOf, followable, followed, whyNotFollow } from './areas';

const area = (id: string, pilot: boolean) => ({ id, name: id.toUpperCase(), pilot });
const map = areaMap([
  { borough: area('merton', true), wards: [area('abbey', true), area('village', true)] },
  { borough: area('camden', false), wards: [] },
]);

describe('areas to follow', () => {
  it('offers wards, and whole boroughs only where there are none', () => {
    expect([...followable(map).keys()]).toEqual(['abbey', 'village', 'camden']);
  });

  it('says which areas wait', () => {
    expect(followed(['camden', 'abbey', 'gone'], map)).toEqual([
      { id: 'camden', name: 'CAMDEN', waiting: true },
      { id: 'abbey', name: 'ABBEY (MERTON)', waiting: false },
    ]);
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
