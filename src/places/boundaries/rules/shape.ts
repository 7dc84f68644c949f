/** Longitude, latitude (WGS84, degrees). */
export type Position = readonly [number, number];
/** Closed: the last position is the first. */
export type Ring = readonly Position[];
/** Coordinates of a GeoJSON MultiPolygon: each polygon is an outline and its holes. */
export type Shape = readonly (readonly Ring[])[];

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boxOf(shape: Shape): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of shape)
    for (const ring of polygon)
      for (const [x, y] of ring) {
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
  return { west, south, east, north };
}

/** Whether a point is inside, by counting what a line to the east crosses. Holes count as crossings too. */
export function isInside([x, y]: Position, shape: Shape): boolean {
  let inside = false;
  for (const polygon of shape)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1) {
        const [ax, ay] = ring[i - 1]!;
        const [bx, by] = ring[i]!;
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
  return inside;
}

/** Metres in a degree of latitude. */
export const METRES_NORTH = 111_320;
/** Metres in a degree of longitude at a latitude. */
export const metresEast = (latitude: number) => METRES_NORTH * Math.cos((latitude * Math.PI) / 180);

/** Flat, as below. */
export function metresBetween(one: Position, other: Position): number {
  return Math.hypot(...flat(other, one, metresEast(one[1])));
}

/** Metres from a point to a shape; 0 inside. Flat, which is right to a few metres over some kilometres. */
export function distanceTo(point: Position, shape: Shape): number {
  if (isInside(point, shape)) return 0;
  const east = metresEast(point[1]);
  let nearest = Infinity;
  for (const polygon of shape)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1) {
        const [ax, ay] = flat(ring[i - 1]!, point, east);
        const [bx, by] = flat(ring[i]!, point, east);
        nearest = Math.min(nearest, toSegment(ax, ay, bx, by));
      }
  return nearest;
}

const flat = ([x, y]: Position, [ox, oy]: Position, east: number): Position => [
  (x - ox) * east,
  (y - oy) * METRES_NORTH,
];

/** From the origin to the segment a–b. */
function toSegment(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const along = long === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / long));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

const SNAP_METRES = 100;

/** The middle of the square of 100 m that a point is in: near enough for a street, too far for a door. */
export function snapped([x, y]: Position): Position {
  const north = SNAP_METRES / METRES_NORTH;
  const middle = (Math.floor(y / north) + 0.5) * north;
  // The row's own latitude, so that every point of a row has the same columns.
  const east = SNAP_METRES / metresEast(middle);
  return [round((Math.floor(x / east) + 0.5) * east), round(middle)];
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
