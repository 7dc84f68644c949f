import { boxOf, metresEast, METRES_NORTH, type Ring } from '../../../places/boundaries/rules/shape';
import type { Outlines } from '../../../places/drawings/rules/drawing';

/** A drawn audience: the ground, and the wards that lie in it by half or more, as they were when it was drawn. */
export interface Drawn {
  readonly outlines: Outlines;
  readonly wholeIds: readonly string[];
}

/** The same as PostgreSQL reads it. */
export interface DrawnValues {
  /**
   * In metres east and north of `origin`. PostgreSQL takes what is closer to a line than 0.000001 of a unit, times the
   * line's length, as on it: with degrees that would be streets away.
   */
  readonly outlines: string[];
  readonly origin: string;
  /** How far the outlines reach east and north of it. */
  readonly size: string;
  /** Metres in a degree of longitude here. */
  readonly east: number;
  /** Boxes in degrees, for the index: around all outlines, and as far around as most places reach, and as any may. */
  readonly box: string;
  readonly nearBox: string;
  readonly farBox: string;
}

/** Metres: what the survey offers, and what the table allows. Few places reach beyond the first. */
export const MOST_REACH = { near: 1_000, far: 5_000 } as const;

export function drawnValues({ outlines }: Pick<Drawn, 'outlines'>): DrawnValues {
  const { west, south, east, north } = boxOf(outlines.map((ring) => [ring]));
  const metres = metresEast((south + north) / 2);
  const box = (around: number) => {
    const [dx, dy] = [around / metres, around / METRES_NORTH];
    return `((${east + dx},${north + dy}),(${west - dx},${south - dy}))`;
  };
  const polygon = (ring: Ring) => {
    const points = ring.slice(1).map(([x, y]) => {
      return `(${(x - west) * metres},${(y - south) * METRES_NORTH})`;
    });
    return `(${points.join(',')})`;
  };
  return {
    outlines: outlines.map(polygon),
    origin: `(${west},${south})`,
    size: `(${(east - west) * metres},${(north - south) * METRES_NORTH})`,
    east: metres,
    box: box(1),
    nearBox: box(MOST_REACH.near),
    farBox: box(MOST_REACH.far),
  };
}
