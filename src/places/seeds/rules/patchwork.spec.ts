import { coverageOf } from '../../boundaries/rules/coverage';
import { faultOf } from '../../boundaries/rules/crossings';
import { boxOf } from '../../boundaries/rules/shape';
import { patchwork, type Frame } from './patchwork';

const frame: Frame = [-0.3, 51.4, -0.2, 51.46];

it.each([1, 3, 4, 18, 19, 20, 22])('%d invented shapes lie side by side', (count) => {
  const shapes = patchwork(count, frame);
  expect(shapes).toHaveLength(count);
  expect(shapes.map(faultOf).filter(Boolean)).toEqual([]);
  const wards = shapes.map((shape, at) => ({ code: String(at), shape }));
  expect(coverageOf(wards)).toEqual({ gaps: [], overlaps: [] });
});

it('keeps within its frame', () => {
  for (const { west, south, east, north } of patchwork(19, frame).map(boxOf)) {
    expect(west).toBeGreaterThanOrEqual(-0.3);
    expect(east).toBeLessThanOrEqual(-0.2);
    expect(south).toBeGreaterThanOrEqual(51.4);
    expect(north).toBeLessThanOrEqual(51.46);
  }
});
