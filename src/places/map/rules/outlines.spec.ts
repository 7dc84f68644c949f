import { gzipSync } from 'node:zlib';
import { isInside, type Position, type Shape } from '../../boundaries/rules/shape';
import { patchwork } from '../../seeds/rules/patchwork';
import { outlinesOf, type OutlinedWard, type Outlines } from './outlines';

const shapes = patchwork(20, [-0.3, 51.4, -0.2, 51.46]);
const wards = shapes.map((shape, at): OutlinedWard => ({
  ...{ id: `ward-${at}`, name: `Ward ${at}`, invented: false, shape },
  ...{ boroughId: at < 10 ? 'south' : 'north', borough: at < 10 ? 'South' : 'North' },
}));

const shapeOf = ({ features }: Outlines, id: string) =>
  features.find((one) => one.id === id)!.geometry.coordinates as unknown as Shape;
const middle: Position = [-0.25, 51.415];

it('keeps the wards of a borough, with their borough', () => {
  const { features, type } = outlinesOf(wards, 'wards');
  expect(type).toBe('FeatureCollection');
  expect(features.map(({ id }) => id)).toEqual(wards.map(({ id }) => id));
  expect(features[0]!.properties).toEqual({
    ...{ name: 'Ward 0', of: 'South', opens: false },
  });
});

it('makes one shape of the wards of a borough, without their inner lines', () => {
  const outlines = outlinesOf(wards, 'boroughs');
  expect(outlines.features.map(({ id }) => id)).toEqual(['south', 'north']);
  expect(shapeOf(outlines, 'south')).toHaveLength(1);
  expect(shapeOf(outlines, 'south')[0]).toHaveLength(1);
  expect(isInside(middle, shapeOf(outlines, 'south'))).toBe(true);
  expect(isInside(middle, shapeOf(outlines, 'north'))).toBe(false);
});

it('leaves no gap between neighbours when it makes them smaller', () => {
  const small = outlinesOf(wards, 'wards');
  for (let x = -0.299; x < -0.2; x += 0.00731)
    for (let y = 51.401; y < 51.46; y += 0.00533) {
      const owners = wards.filter(({ id }) => isInside([x, y], shapeOf(small, id)));
      expect(owners).toHaveLength(1);
    }
});

it('leaves out corners that nobody sees', () => {
  const [bent] = wards;
  const corners = (of: Shape) => of.flat(2).length;
  const wavy = bent!.shape.map((polygon) =>
    polygon.map((ring) =>
      ring.flatMap((here, at) => {
        const next = ring[at + 1];
        if (!next) return [here];
        const half: Position = [(here[0] + next[0]) / 2 + 1e-6, (here[1] + next[1]) / 2];
        return [here, half];
      }),
    ),
  );
  const small = outlinesOf([{ ...bent!, shape: wavy }], 'wards');
  expect(corners(shapeOf(small, bent!.id))).toBeLessThan(corners(wavy) * 0.6);
});

it('says when outlines are invented, and gives none where there are none', () => {
  expect(outlinesOf([{ ...wards[0]!, invented: true }], 'wards').invented).toBe(true);
  expect(outlinesOf([], 'wards')).toEqual({
    ...{ type: 'FeatureCollection', invented: false, features: [] },
  });
});

it('stays small', () => {
  const bytes = gzipSync(JSON.stringify(outlinesOf(wards, 'wards'))).length;
  expect(bytes).toBeLessThan(10_000);
});
