import { sharesOf } from '../../boundaries/rules/coverage';
import { gridOver, squaresIn } from '../../boundaries/rules/raster';
import {
  boxOf,
  isInside,
  type Position,
  type Ring,
  type Shape,
} from '../../boundaries/rules/shape';
import type { Outlines } from './drawing';

/** A ward with its outline. */
export interface WardShape {
  readonly id: string;
  readonly shape: Shape;
}

/** What a drawing means for wards. */
export interface Ground {
  /** Wards that it touches. */
  readonly areaIds: readonly string[];
  /** Of them those that lie in it by half or more: who follows a ward and told no place counts by these. */
  readonly wholeIds: readonly string[];
}

const HALF = 0.5;

/** Null where less than half of the drawing is ground of these wards. */
export function groundOf(outlines: Outlines, wards: readonly WardShape[]): Ground | null {
  const drawn: Shape = outlines.map((ring) => [ring]);
  const touched = wards.filter(({ shape }) => touches(drawn, shape));
  if (touched.length === 0 || shareWithin(drawn, touched) < HALF) return null;
  const covered = touched.map(({ id, shape }) => ({ code: id, shape }));
  const shares = sharesOf(covered, [{ code: '', shape: drawn }]);
  const whole = touched.filter(({ id }) => (shares.get(id)?.[0]?.share ?? 0) >= HALF);
  return { areaIds: idsOf(touched), wholeIds: idsOf(whole) };
}

const idsOf = (wards: readonly WardShape[]) => wards.map(({ id }) => id).sort();

/** What part of the drawing, 0 to 1, is covered by the wards. */
function shareWithin(drawn: Shape, wards: readonly WardShape[]): number {
  const grid = gridOver([drawn]);
  const squares = new Set(drawn.flatMap((polygon) => [...squaresIn([polygon], grid)]));
  if (squares.size === 0) return 1;
  const covered = new Set<number>();
  for (const { shape } of wards)
    for (const square of squaresIn(shape, grid)) if (squares.has(square)) covered.add(square);
  return covered.size / squares.size;
}

/** Whether two shapes share ground: a point of one in the other, or edges that cross. */
export function touches(one: Shape, other: Shape): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  if (a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south) return false;
  const inOther = (point: Position) => isInside(point, other);
  if (one.some((polygon) => polygon[0]?.some(inOther))) return true;
  if (other.some((polygon) => polygon[0]?.some((point) => isInside(point, one)))) return true;
  return one.flat().some((ring) => other.flat().some((edge) => ringsCross(ring, edge)));
}

function ringsCross(one: Ring, other: Ring): boolean {
  for (let i = 1; i < one.length; i += 1)
    for (let j = 1; j < other.length; j += 1)
      if (cross(one[i - 1]!, one[i]!, other[j - 1]!, other[j]!)) return true;
  return false;
}

const cross = (a: Position, b: Position, c: Position, d: Position) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

const side = (a: Position, b: Position, p: Position) =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
