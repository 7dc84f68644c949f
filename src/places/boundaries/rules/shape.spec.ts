import {
  distanceTo,
  isInside,
  metresBetween,
  metresEast,
  METRES_NORTH,
  snapped,
  type Shape,
} from './shape';

const square: Shape = [
  [
    [
      [0, 51],
      [1, 51],
      [1, 52],
      [0, 52],
      [0, 51],
    ],
    [
      [0.4, 51.4],
      [0.6, 51.4],
      [0.6, 51.6],
      [0.4, 51.6],
      [0.4, 51.4],
    ],
  ],
];

describe('a shape', () => {
  it.each([
    ['in it', [0.2, 51.2], true],
    ['in its hole', [0.5, 51.5], false],
    ['beside it', [1.2, 51.5], false],
    ['level with a corner', [-0.5, 51], false],
  ] as const)('%s', (_, point, inside) => expect(isInside(point, square)).toBe(inside));

  it('is so many metres away', () => {
    expect(distanceTo([0.2, 51.2], square)).toBe(0);
    expect(distanceTo([0.5, 52.001], square)).toBeCloseTo(METRES_NORTH / 1000, 0);
    expect(distanceTo([0.5, 51.5], square)).toBeCloseTo(0.1 * metresEast(51.5), -2);
  });
});

it('two points are so many metres apart', () => {
  expect(metresBetween([0, 51], [0, 51.001])).toBeCloseTo(METRES_NORTH / 1000, 3);
  expect(metresBetween([0, 51], [0.001, 51])).toBeCloseTo(metresEast(51) / 1000, 3);
});

describe('a point that is kept', () => {
  it('is at most 71 m from the place, and the same for its neighbours', () => {
    for (let n = 0; n < 200; n += 1) {
      const point = [-0.2 + n * 0.00037, 51.4 + n * 0.00029] as const;
      const kept = snapped(point);
      const away = Math.hypot(
        (kept[0] - point[0]) * metresEast(point[1]),
        (kept[1] - point[1]) * METRES_NORTH,
      );
      expect(away).toBeLessThan(71.5);
      expect(snapped(kept)).toEqual(kept);
    }
  });
});
