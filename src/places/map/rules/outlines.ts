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
  readonly pilot: boolean;
  readonly boroughId: string;
  readonly borough: string;
  readonly boroughPilot: boolean;
  readonly invented: boolean;
  readonly shape: Shape;
}

export interface Outlined {
  readonly name: string;
  /** Name of the area above; missing for a borough. */
  readonly of?: string;
  /** True: its own outlines can be asked for. */
  readonly opens: boolean;
  readonly pilot: boolean;
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
const COARSE_METRES: Record<Level, number> = { boroughs: 60, wards: 15 };
/** Squares across: a metre over 100 km, so that the edges of neighbours meet again. */
const SQUARES = 1e5;

/**
 * Smaller outlines of wards, or of the boroughs that they make up. Neighbours keep their edge together: no gap opens
 * between them.
 */
export function outlinesOf(wards: readonly OutlinedWard[], level: Level): Outlines {
  const invented = wards.some((ward) => ward.invented);
  if (wards.length === 0) return { type: 'FeatureCollection', invented, features: [] };
  const shapes = Object.fromEntries(wards.map(({ id, shape }) => [id, multiPolygon(shape)]));
  const all = presimplify(topology(shapes, SQUARES) as Topology<Objects<object>>);
  const small = simplify(all, (COARSE_METRES[level] / METRES_NORTH) ** 2);
  const of = (id: string) => small.objects[id] as TopoMultiPolygon;
  const features = level === 'wards' ? wards.map(ward) : boroughsOf(wards).map(borough);
  return { type: 'FeatureCollection', invented, features };

  function ward({ id, name, pilot, ...its }: OutlinedWard): Outline {
    const properties = { name, of: its.borough, opens: false, pilot };
    return { type: 'Feature', id, properties, geometry: rounded(feature(small, of(id)).geometry) };
  }

  function borough([first, ...others]: WardsOfBorough): Outline {
    const parts = [first, ...others].map(({ id }) => of(id));
    const properties = { name: first.borough, opens: true, pilot: first.boroughPilot };
    const geometry = rounded(merge(small, parts));
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

/** Five places are a metre. */
function rounded(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => [place(x!), place(y!)] satisfies Position)),
  );
  return { type: 'MultiPolygon', coordinates };
}

const place = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
