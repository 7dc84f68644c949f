import type { Ring, Shape } from '../../boundaries/rules/shape';
import { groundOf, touches } from './ground';

/** In units of 0.01 degrees from a corner. */
const box = (west: number, south: number, east: number, north: number): Ring =>
  (
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const
  ).map(([x, y]) => [-0.3 + x / 100, 51.4 + y / 100] as const);
const shape = (...at: [number, number, number, number]): Shape => [[box(...at)]];
const wards = [
  { id: 'abbey', shape: shape(0, 0, 2, 2) },
  { id: 'village', shape: shape(2, 0, 4, 2) },
  { id: 'hill', shape: shape(0, 2, 4, 4) },
];

describe('what a drawing is for wards', () => {
  it.each<[string, [number, number, number, number], string[], string[]]>([
    ['within one', [0.5, 0.5, 1, 1], ['abbey'], []],
    ['most of one', [0.2, 0.1, 1.9, 1.9], ['abbey'], ['abbey']],
    ['across an edge', [1, 0.5, 3.9, 1.9], ['abbey', 'village'], ['village']],
    [
      'all of them',
      [-0.2, -0.2, 4.2, 4.2],
      ['abbey', 'hill', 'village'],
      ['abbey', 'hill', 'village'],
    ],
    ['a band through all', [-0.5, 1.8, 4.5, 2.2], ['abbey', 'hill', 'village'], []],
  ])('%s', (_, at, areaIds, wholeIds) => {
    expect(groundOf([box(...at)], wards)).toEqual({ areaIds, wholeIds });
  });

  it('is nothing outside, or mostly outside', () => {
    expect(groundOf([box(10, 10, 12, 12)], wards)).toBeNull();
    expect(groundOf([box(3, 0.5, 9, 1.5)], wards)).toBeNull();
  });

  it('takes several outlines together', () => {
    const outlines = [box(0.1, 0.1, 1.9, 1.9), box(2.1, 0.1, 2.4, 0.4)];
    expect(groundOf(outlines, wards)).toEqual({
      ...{ areaIds: ['abbey', 'village'], wholeIds: ['abbey'] },
    });
  });

  it('sees shapes that cross without a corner in each other', () => {
    expect(touches(shape(0, 1, 4, 2), shape(1, 0, 2, 4))).toBe(true);
    expect(touches(shape(0, 0, 1, 1), shape(1.2, 0, 2, 1))).toBe(false);
  });
});
