import { faultOf } from '../../boundaries/rules/crossings';
import type { Position, Shape } from '../../boundaries/rules/shape';

export type Picked<T> =
  | { readonly ok: true; readonly value: T }
  /** `none`: the field is empty, for a map needs a script. */
  | { readonly ok: false; readonly why: 'none' | 'unreadable' | MapFault };

export type MapFault = 'too-few-corners' | 'too-many-corners' | 'crosses-itself';

/** Keys of what is said about a drawn shape that cannot be used. */
export const mapFaultWords: Record<MapFault | 'unreadable', string> = {
  unreadable: 'places/map:wrong.unreadable',
  'too-few-corners': 'places/map:wrong.too-few-corners',
  'too-many-corners': 'places/map:wrong.too-many-corners',
  'crosses-itself': 'places/map:wrong.crosses-itself',
};

export const MOST_CORNERS = 200;

/** The field of a map in mode `point`: `longitude,latitude`. */
export function readPoint(text: unknown): Picked<Position> {
  if (isEmpty(text)) return { ok: false, why: 'none' };
  const found =
    typeof text === 'string' && /^(-?\d{1,3}\.?\d{0,15}),(-?\d{1,2}\.?\d{0,15})$/.exec(text.trim());
  const position = found && [Number(found[1]), Number(found[2])];
  return isPosition(position) ? { ok: true, value: position } : { ok: false, why: 'unreadable' };
}

/** The field of a map in mode `polygon`: GeoJSON of one Polygon. Gives its shape, closed. */
export function readPolygon(text: unknown): Picked<Shape> {
  if (isEmpty(text)) return { ok: false, why: 'none' };
  const ring = typeof text === 'string' ? ringOf(text) : undefined;
  if (!ring) return { ok: false, why: 'unreadable' };
  if (ring.length < 4) return { ok: false, why: 'too-few-corners' };
  if (ring.length > MOST_CORNERS + 1) return { ok: false, why: 'too-many-corners' };
  const shape: Shape = [[ring]];
  const fault = faultOf(shape);
  if (fault) return { ok: false, why: fault.kind === 'crosses-itself' ? fault.kind : 'unreadable' };
  return { ok: true, value: shape };
}

function ringOf(text: string): Position[] | undefined {
  try {
    const value = JSON.parse(text) as { type?: unknown; coordinates?: unknown } | null;
    const rings = value?.type === 'Polygon' ? value.coordinates : undefined;
    const ring: unknown = Array.isArray(rings) && rings.length === 1 ? rings[0] : undefined;
    return Array.isArray(ring) && ring.every(isPosition) ? ring : undefined;
  } catch {
    return undefined;
  }
}

const isEmpty = (text: unknown) => text === undefined || text === null || text === '';

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [x, y] = value as unknown[];
  const within = (n: unknown, most: number) => typeof n === 'number' && Math.abs(n) <= most;
  return within(x, 180) && within(y, 90);
}
