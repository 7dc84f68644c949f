import { faultOf } from '../../boundaries/rules/crossings';
import { metresEast, METRES_NORTH, type Position, type Ring } from '../../boundaries/rules/shape';

/** Ground drawn on a map: one outline or several, of which any counts. Longitude, latitude; closed; without holes. */
export type Outlines = readonly Ring[];

export const MOST_POINTS = 500;
export const MOST_OUTLINES = 10;
/** Points of residents stand in the middle of squares of 100 m: less ground than one square holds nobody or a few. */
const LEAST_SQUARE_METRES = 10_000;
/** No force reaches so far; a drawing over the 180th meridian looks as if it did. */
const WIDEST_DEGREES = 10;

export type DrawingFault =
  | 'not-geojson'
  | 'not-an-area'
  | 'no-outline'
  | 'hole'
  | 'too-many-outlines'
  | 'too-many-points'
  | 'too-short'
  | 'not-on-earth'
  | 'too-wide'
  | 'crosses-itself'
  | 'too-small';

export const drawingWords: Record<DrawingFault, string> = {
  'not-geojson':
    'The drawing is no GeoJSON. It begins with {"type": "Polygon", and has its points in "coordinates".',
  'not-an-area': 'The drawing must be a polygon. A point or a line has no ground.',
  'no-outline': 'The drawing has no outline. Draw one, or choose areas instead.',
  hole: 'The drawing has a hole. Draw the ground around it as two outlines instead.',
  'too-many-outlines': `Draw at most ${MOST_OUTLINES} outlines.`,
  'too-many-points': `Use at most ${MOST_POINTS} points. Simplify the outline.`,
  'too-short': 'An outline needs at least three different points.',
  'not-on-earth':
    'A point of the drawing is nowhere on earth. Each is a longitude and then a latitude, in degrees.',
  'too-wide': 'The drawing is wider than any force. Does it cross the 180th meridian?',
  'crosses-itself': 'The outline crosses itself. Draw it so that no two of its lines meet.',
  'too-small':
    'The drawing is smaller than one square of 100 metres, which is as near as we know where people live.',
};

export type ReadDrawing =
  { ok: true; outlines: Outlines } | { ok: false; fault: DrawingFault; words: string };

const wrong = (fault: DrawingFault): ReadDrawing => ({
  ...{ ok: false, fault, words: drawingWords[fault] },
});

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** GeoJSON (RFC 7946) as text or parsed: a polygon or several, bare or in features. Open rings are closed. */
export function readDrawing(given: unknown): ReadDrawing {
  const geojson = typeof given === 'string' ? parsed(given) : given;
  if (!isObject(geojson)) return wrong('not-geojson');
  const found = polygonsOf(geojson);
  if (typeof found === 'string') return wrong(found);
  if (found.length === 0) return wrong('no-outline');
  if (found.length > MOST_OUTLINES) return wrong('too-many-outlines');
  const outlines: Ring[] = [];
  for (const polygon of found) {
    if (!Array.isArray(polygon) || !Array.isArray(polygon[0])) return wrong('not-geojson');
    if (polygon.length > 1) return wrong('hole');
    // counted before anything walks over them all
    if (polygon[0].length > MOST_POINTS + 1) return wrong('too-many-points');
    const ring = ringOf(polygon[0]);
    if (typeof ring === 'string') return wrong(ring);
    outlines.push(ring);
  }
  const fault = outlines.map(faultOfRing).find((one) => one !== undefined);
  if (fault) return wrong(fault);
  const points = outlines.reduce((sum, ring) => sum + ring.length - 1, 0);
  return points > MOST_POINTS ? wrong('too-many-points') : { ok: true, outlines };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Coordinates of the polygons of whatever kind of GeoJSON this is. */
function polygonsOf({ type, ...rest }: Json): unknown[] | DrawingFault {
  switch (type) {
    case 'Polygon':
      return [rest.coordinates];
    case 'MultiPolygon':
      return Array.isArray(rest.coordinates) ? rest.coordinates : 'not-geojson';
    case 'Feature':
      return isObject(rest.geometry) ? polygonsOf(rest.geometry) : 'no-outline';
    case 'FeatureCollection': {
      if (!Array.isArray(rest.features)) return 'not-geojson';
      const all: unknown[] = [];
      for (const feature of rest.features.slice(0, MOST_OUTLINES + 1)) {
        if (!isObject(feature) || feature.type !== 'Feature') return 'not-geojson';
        const found = polygonsOf(feature);
        if (typeof found === 'string') return found;
        all.push(...found);
      }
      return all;
    }
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return 'not-an-area';
    default:
      return 'not-geojson';
  }
}

/** To a decimetre, closed, without repeated points. */
function ringOf(points: readonly unknown[]): Ring | DrawingFault {
  const ring: Position[] = [];
  for (const point of points) {
    if (!Array.isArray(point) || point.length < 2) return 'not-geojson';
    const [x, y] = point as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number') return 'not-geojson';
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return 'not-on-earth';
    const at = [rounded(x), rounded(y)] as const;
    const last = ring.at(-1);
    if (!last || last[0] !== at[0] || last[1] !== at[1]) ring.push(at);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring;
}

/** Never minus zero, which JSON writes as another number than it reads. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6 + 0;

function faultOfRing(ring: Ring): DrawingFault | undefined {
  if (ring.length < 4) return 'too-short';
  const xs = ring.map(([x]) => x);
  if (Math.max(...xs) - Math.min(...xs) > WIDEST_DEGREES) return 'too-wide';
  const fault = faultOf([[ring]]);
  if (fault) return fault.kind === 'crosses-itself' ? 'crosses-itself' : 'too-short';
  return squareMetres(ring) < LEAST_SQUARE_METRES ? 'too-small' : undefined;
}

/** The shoelace formula, flat at the ring's own latitude. */
export function squareMetres(ring: Ring): number {
  const [ox, oy] = ring[0]!;
  const east = metresEast(oy);
  let twice = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return (Math.abs(twice) / 2) * east * METRES_NORTH;
}

/** The same as GeoJSON, for maps and the API. */
export const asGeoJson = (outlines: Outlines) => ({
  type: 'MultiPolygon' as const,
  coordinates: outlines.map((ring) => [ring]),
});
