import path from 'node:path';
import { abroad, postcodeKey } from '../postcodes/rules/postcode';
import { csvRows } from './csv-rows';
import { BadFile, MOST_PROBLEMS, type Problem } from './problems';
import { directoryColumns, type DirectoryColumn } from './rules/columns';

export interface DirectoryFigures {
  rows: number;
  ended: number;
  ours: number;
  withoutPosition: number;
  abroad: number;
}

export const noFigures = (): DirectoryFigures => ({
  ...{ rows: 0, ended: 0, ours: 0, withoutPosition: 0, abroad: 0 },
});

interface Wanted {
  /** GSS codes of our boroughs. */
  readonly boroughs: ReadonlySet<string>;
  readonly figures: DirectoryFigures;
  readonly read?: (bytes: number) => void;
}

/**
 * The Postcode Directory as text for COPY, a batch at a time: code, borough, ward, position, ended. Northern Ireland
 * (another licence) and the Crown dependencies are left out. Throws BadFile with the lines.
 */
export async function* directoryRows(
  file: string,
  { boroughs, figures, read }: Wanted,
): AsyncGenerator<string> {
  let at: Record<DirectoryColumn, number> | undefined;
  const problems: Problem[] = [];
  const say = (line: number, words: string) =>
    problems.push({ file: path.basename(file), line, words });
  for await (const rows of csvRows(file, { whole: true, ...(read && { read }) })) {
    let out = '';
    for (const { line, fields } of rows) {
      if (!at) {
        at = placesOf(fields, file, line);
        continue;
      }
      figures.rows += 1;
      const code = postcodeKey(fields[at.postcode]!);
      const ended = fields[at.ended]!.trim();
      if (!code) say(line, `“${fields[at.postcode]}” is no postcode.`);
      else if (!/^(\d{6})?$/.test(ended)) say(line, `“${ended}” is no month (YYYYMM) of an end.`);
      else if (abroad(code)) figures.abroad += 1;
      else {
        if (ended) figures.ended += 1;
        const borough = fields[at.borough]!;
        const ours = boroughs.has(borough);
        if (ours) figures.ours += 1;
        const point = ours ? position(fields[at.long]!, fields[at.lat]!) : '\\N';
        if (point === undefined)
          say(line, `“${fields[at.lat]}, ${fields[at.long]}” is no position.`);
        if (ours && point === '\\N') figures.withoutPosition += 1;
        const ward = fields[at.ward]!;
        const where = ours ? `${borough}\t${WARD.test(ward) ? ward : '\\N'}` : '\\N\t\\N';
        out += `${code}\t${where}\t${point ?? '\\N'}\t${ended || '\\N'}\n`;
      }
      if (problems.length >= MOST_PROBLEMS) throw new BadFile(problems);
    }
    if (problems.length > 0) throw new BadFile(problems);
    if (out) yield out;
  }
  if (figures.rows === 0)
    throw new BadFile([{ file: path.basename(file), line: 2, words: 'there are no rows.' }]);
}

const WARD = /^[EWNS]\d{8}$/;

function placesOf(header: readonly string[], file: string, line: number) {
  const { places, missing } = directoryColumns(header);
  if (missing.length === 0) return places;
  const words = `there is no column for ${missing.join(', nor for ')}. The file has ${header.join(', ')}.`;
  throw new BadFile([{ file: path.basename(file), line, words }]);
}

/** As COPY reads a point; `\N` where the directory has none (a latitude of 99.999999); undefined when it is no number. */
function position(long: string, lat: string): string | undefined {
  if (lat === '' || lat.startsWith('99.9999')) return '\\N';
  const [x, y] = [Number(long), Number(lat)];
  const sound =
    Number.isFinite(x) &&
    Number.isFinite(y) &&
    long !== '' &&
    Math.abs(x) <= 9 &&
    y >= 49 &&
    y <= 61;
  return sound ? `(${x},${y})` : undefined;
}
