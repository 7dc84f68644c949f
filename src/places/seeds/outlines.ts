import type { EntityManager } from 'typeorm';
import { boxOf } from '../boundaries/rules/shape';
import { pilotWards } from './pilot-wards';
import { patchwork, type Frame } from './rules/patchwork';

/** Where the invented outlines of each pilot borough's wards are drawn: four frames side by side. */
const frames: Readonly<Record<string, Frame>> = {
  E09000021: [-0.33, 51.34, -0.26, 51.43],
  E09000024: [-0.26, 51.34, -0.16, 51.42],
  E09000027: [-0.33, 51.43, -0.26, 51.49],
  E09000032: [-0.26, 51.42, -0.16, 51.48],
};

const PUT_OUTLINE = `
  INSERT INTO area_boundary (area_id, box, rings, invented)
  SELECT id, $2::box, $3::jsonb, true FROM area WHERE code = $1 AND kind = 'ward' AND valid_to IS NULL
  ON CONFLICT (area_id) DO NOTHING`;

/** Outlines for the wards of `seedPlaces`, so that maps show something. Imported ones stay as they are. */
export async function seedOutlines(tx: EntityManager): Promise<void> {
  for (const [borough, wards] of Object.entries(pilotWards)) {
    const shapes = patchwork(wards.length, frames[borough]!);
    for (const [at, [code]] of wards.entries()) {
      const shape = shapes[at]!;
      const { west, south, east, north } = boxOf(shape);
      const box = `((${east},${north}),(${west},${south}))`;
      await tx.query(PUT_OUTLINE, [code, box, JSON.stringify(shape)]);
    }
  }
}
