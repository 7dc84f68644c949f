import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { MultiPolygon as TopoMultiPolygon, Objects, Topology } from 'topojson-specification';
import { METRES_NORTH, type Position, type Shape } from '../../boundaries/rules/shape';

/** A ward as it is kept. */
export interface OutlinedWard {
  readonly id: string;
  readonly name: string;
  readonly boroughId: string;
  readonly borough: string;
  readonly invented: boolean;
  readonly shape: Shape;
}

export interface Outlined {
  readonly name: string;
  /** Name of the area above; missing for a borough. */
  readonly of?: string;
  /** True: its own outlines can be asked for. */
  readonly opens: boolean;
}

export type Outline = Feature<MultiPolygon, Outlined> & { id: string };

/** GeoJSON (RFC 7946) with whether the outlines are invented ones. */
export interface Outlines {
  readonly type: 'FeatureCollection';
  readonly invented: boolean;
  readonly features: readonly Outline[];
}

type Level = 'boroughs' | 'wards';

/** Corners that add less than a square of so many metres are left out: nobody sees them at that scale. */
const COARSE_METRES: Record<Level, number> = { boroughs: 250, wards: 20 };
/** Parts of a degree that are kept: ten metres for a whole force on a screen, one for a borough. */
const PARTS: Record<Level, number> = { boroughs: 1e4, wards: 1e5 };
/** Squares across: a metre over 100 km, so that the edges of neighbours meet again. */
const SQUARES = 1e5;

const leastOf = (level: Level) => (COARSE_METRES[level] / METRES_NORTH) ** 2;

/**
 * Smaller outlines of wards, or of the boroughs that they make up. Neighbours keep their edge together: no gap opens
 * between them.
 */
export function outlinesOf(wards: readonly OutlinedWard[], level: Level): Outlines {
  const invented = wards.some((ward) => ward.invented);
  if (wards.length === 0) return { type: 'FeatureCollection', invented, features: [] };
  const shapes = Object.fromEntries(wards.map(({ id, shape }) => [id, multiPolygon(shape)]));
  const all = presimplify(topology(shapes, SQUARES) as Topology<Objects<object>>);
  const small = simplify(all, leastOf(level));
  const of = (id: string) => small.objects[id] as TopoMultiPolygon;
  const features = level === 'wards' ? wards.map(ward) : boroughsOf(wards).map(borough);
  return { type: 'FeatureCollection', invented, features };

  function ward({ id, name, ...its }: OutlinedWard): Outline {
    const properties = { name, of: its.borough, opens: false };
    return {
      type: 'Feature',
      id,
      properties,
      geometry: drawn(feature(small, of(id)).geometry, level),
    };
  }

  function borough([first, ...others]: WardsOfBorough): Outline {
    const parts = [first, ...others].map(({ id }) => of(id));
    const properties = { name: first.borough, opens: true };
    const geometry = drawn(merge(small, parts), level);
    return { type: 'Feature', id: first.boroughId, properties, geometry };
  }
}

type WardsOfBorough = readonly [OutlinedWard, ...OutlinedWard[]];

function boroughsOf(wards: readonly OutlinedWard[]): WardsOfBorough[] {
  const found = new Map<string, [OutlinedWard, ...OutlinedWard[]]>();
  for (const ward of wards) {
    const others = found.get(ward.boroughId);
    if (others) others.push(ward);
    else found.set(ward.boroughId, [ward]);
  }
  return [...found.values()];
}

const multiPolygon = (shape: Shape): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: shape as unknown as MultiPolygon['coordinates'],
});

/** Slivers that are left between two files' edges go, and islands too small to be seen. */
function drawn(geometry: Polygon | MultiPolygon, level: Level): MultiPolygon {
  const least = leastOf(level);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const sized = polygons.map((polygon) => ({ polygon, size: sizeOf(polygon[0]!) }));
  const largest = Math.max(...sized.map(({ size }) => size));
  const coordinates = sized
    .filter(({ size }) => size >= Math.min(least, largest))
    .map(({ polygon: [outer, ...holes] }) =>
      [outer!, ...holes.filter((hole) => sizeOf(hole) >= least)].map((ring) =>
        ring.map(([x, y]) => [place(x!, level), place(y!, level)] satisfies Position),
      ),
    );
  return { type: 'MultiPolygon', coordinates };
}

/** Square degrees within a ring. */
function sizeOf(ring: Polygon['coordinates'][number]): number {
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + x! * nextY! - nextX! * y!;
  }, 0);
  return Math.abs(twice) / 2;
}

const place = (degrees: number, level: Level) => Math.round(degrees * PARTS[level]) / PARTS[level];
