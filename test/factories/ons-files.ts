import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Position } from '../../src/places/boundaries/rules/shape';

/** A ward as a made boundary file has it: a rectangle in units of 0.01 degrees from a corner of nowhere in the sea. */
export interface MadeWard {
  code: string;
  name: string;
  borough: string;
  /** West, south, east, north. */
  at: [number, number, number, number];
}

const CORNER: Position = [-0.3, 51.4];
const degrees = (x: number, y: number): [number, number] => [
  Math.round((CORNER[0] + x / 100) * 1e6) / 1e6,
  Math.round((CORNER[1] + y / 100) * 1e6) / 1e6,
];

/** The middle of a made ward's unit square. */
export const spot = (x: number, y: number) => degrees(x + 0.5, y + 0.5);

export const ring = ([west, south, east, north]: MadeWard['at']) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]) => degrees(x!, y!));

/** A file in a folder of its own, with the name that its lines are told by. */
export function madeFile(name: string, text: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'wardline-ons-')), name);
  writeFileSync(file, text);
  return file;
}

/** Like an export of the Open Geography Portal: a feature a line, the first on line 2. */
export function boundaryFile(
  wards: readonly MadeWard[],
  { year = '22', authority = true } = {},
): string {
  const lines = wards.map(({ code, name, borough, at }) =>
    JSON.stringify({
      type: 'Feature',
      properties: {
        [`WD${year}CD`]: code,
        [`WD${year}NM`]: name,
        ...(authority && { [`LAD${year}CD`]: borough, [`LAD${year}NM`]: 'A borough' }),
      },
      geometry: { type: 'Polygon', coordinates: [ring(at)] },
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

export interface MadePostcode {
  pcds: string;
  borough?: string;
  ward?: string;
  at?: readonly [number, number];
  ended?: string;
}

/** Like the Postcode Directory: quoted texts, more columns than are read. */
export function directoryFile(rows: readonly MadePostcode[], { ward = 'wd26cd' } = {}): string {
  const header = `pcd7,pcds,dointr,doterm,lad26cd,${ward},gridind,lat,long,imd25ind`;
  const lines = rows.map(({ pcds, borough = '', ward: code = '', at, ended = '' }) => {
    const [long, lat] = at ?? [0, 99.999999];
    return `"${pcds.replace(' ', '')}","${pcds}","198001","${ended}","${borough}","${code}",${at ? 1 : 9},${lat.toFixed(6)},${long.toFixed(6)},123`;
  });
  return `${[header, ...lines].join('\n')}\n`;
}
