import path from 'node:path';
import { faultOf, type ShapeFault } from '../boundaries/rules/crossings';
import { boxOf, type Shape } from '../boundaries/rules/shape';
import { geojsonFeatures } from './geojson-features';
import { wardColumns } from './rules/columns';
import { BadFile, MOST_PROBLEMS, type Problem } from './problems';

/** A ward as a boundary file has it. */
export interface ComingWard {
  readonly code: string;
  readonly name: string;
  readonly borough: string;
  readonly shape: Shape;
  readonly line: number;
}

export interface WardsWanted {
  /** GSS codes of the boroughs that we police. Wards of others are left out and counted. */
  readonly boroughs: ReadonlySet<string>;
  /** Borough by ward code, for a file that does not say it. */
  readonly lookUp?: ReadonlyMap<string, string>;
  readonly read?: (bytes: number) => void;
}

/** Wards of our boroughs in a boundary file. Throws BadFile with all that is wrong, each with its line. */
export async function wardsIn(
  file: string,
  { boroughs, lookUp, read }: WardsWanted,
): Promise<{ wards: ComingWard[]; elsewhere: number }> {
  const wards = new Map<string, ComingWard>();
  const problems: Problem[] = [];
  let elsewhere = 0;
  for await (const { line, feature } of geojsonFeatures(file, read)) {
    const say = (words: string) => problems.push({ file: path.basename(file), line, words });
    if (problems.length >= MOST_PROBLEMS) break;
    const found = wardOf(feature, lookUp);
    if (typeof found === 'string') {
      say(found);
      // A file whose columns are wrong says so once, not once a ward.
      if (wards.size === 0 && elsewhere === 0) break;
      continue;
    }
    if (!boroughs.has(found.borough)) {
      elsewhere += 1;
      continue;
    }
    const again = wards.get(found.code);
    if (again) say(`${found.code} is here twice, on line ${again.line} before.`);
    else if (!inBritain(found.shape)) say(FAR_AWAY);
    else {
      const fault = faultOf(found.shape);
      if (fault) say(`the outline of ${found.name} (${found.code}) ${faultWords(fault)}`);
      wards.set(found.code, { ...found, line });
    }
  }
  if (problems.length === 0 && wards.size === 0)
    problems.push({
      file: path.basename(file),
      line: 0,
      words:
        boroughs.size > 0
          ? 'has no ward of a borough of this force.'
          : 'This force has no boroughs yet: list them with force set-up --boroughs FILE.',
    });
  if (problems.length > 0) throw new BadFile(problems);
  return { wards: [...wards.values()], elsewhere };
}

interface FeatureLike {
  properties?: Record<string, unknown> | null;
  geometry?: { type?: unknown; coordinates?: unknown } | null;
}

/** The ward, or words on why it is none. */
function wardOf(
  feature: unknown,
  lookUp?: ReadonlyMap<string, string>,
): Omit<ComingWard, 'line'> | string {
  const { properties, geometry } = feature as FeatureLike;
  const names = Object.keys(properties ?? {});
  const columns = wardColumns(names);
  if (!properties || !columns)
    return `has no ward code and name (WD and a year and CD, NM); it has ${names.join(', ') || 'nothing'}.`;
  const code = String(properties[columns.code]).trim();
  const name = String(properties[columns.name]).trim();
  if (!/^[EWNS]\d{8}$/.test(code)) return `${code} is not a code of the ONS.`;
  const borough = columns.borough ? String(properties[columns.borough]).trim() : lookUp?.get(code);
  if (!borough)
    return `does not say which local authority ${code} is in: give a ward-to-authority look-up with --look-up.`;
  const shape = shapeOf(geometry);
  if (!shape) return `${name} (${code}) has no Polygon or MultiPolygon of numbers.`;
  return { code, name, borough, shape };
}

function shapeOf(geometry: FeatureLike['geometry']): Shape | undefined {
  const { type, coordinates } = geometry ?? {};
  const polygons =
    type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons)) return undefined;
  const good = polygons.every(
    (polygon) =>
      Array.isArray(polygon) &&
      polygon.every((ring) => Array.isArray(ring) && ring.every(isPosition)),
  );
  return good ? (polygons as Shape) : undefined;
}

const isPosition = (value: unknown) =>
  Array.isArray(value) &&
  value.length >= 2 &&
  Number.isFinite(value[0]) &&
  Number.isFinite(value[1]);

const FAR_AWAY =
  'the coordinates are not longitude and latitude in Britain. Export the file again with outSR=4326 (WGS84).';

function inBritain(shape: Shape): boolean {
  const { west, south, east, north } = boxOf(shape);
  return west >= -9 && east <= 3 && south >= 49 && north <= 61;
}

function faultWords(fault: ShapeFault): string {
  if (fault.kind === 'empty') return 'is empty.';
  const [x, y] = fault.at;
  const near = `near ${y.toFixed(5)}, ${x.toFixed(5)}`;
  if (fault.kind === 'not-closed') return `does not come back to its start, ${near}.`;
  if (fault.kind === 'too-short') return `has fewer than three corners, ${near}.`;
  return `crosses itself ${near}.`;
}
