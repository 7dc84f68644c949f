import path from 'node:path';
import { csvRows } from '../imports/csv-rows';
import { BadFile, MOST_PROBLEMS, type Problem } from '../imports/problems';
import { boroughColumns, type BoroughColumns } from './rules/borough-columns';

/** A borough that the force polices. `unit`: code of its command unit, null where it has none. */
export interface ListedBorough {
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
}

export interface BoroughsFile {
  readonly boroughs: readonly ListedBorough[];
  /** Names of the command units by code. */
  readonly units: ReadonlyMap<string, string>;
  /** False: the file has no column for them, and those of boroughs that stand are left alone. */
  readonly namesUnits: boolean;
}

const HEADER =
  'the header needs code and name (or LADxxCD and LADxxNM), and may have unit and unit_name.';

/** The force's list of its boroughs. A borough may be on many lines, as in the look-ups of the ONS. Throws BadFile. */
export async function boroughsIn(file: string): Promise<BoroughsFile> {
  const boroughs = new Map<string, ListedBorough>();
  const units = new Map<string, string>();
  const problems: Problem[] = [];
  let at: BoroughColumns | undefined;
  for await (const rows of csvRows(file))
    for (const { fields, line } of rows) {
      const say = (words: string) => problems.push({ file: path.basename(file), line, words });
      if (!at) {
        at = boroughColumns(fields);
        if (!at) throw new BadFile([{ file: path.basename(file), line, words: HEADER }]);
      } else if (problems.length < MOST_PROBLEMS) take(fields, at, { boroughs, units, say });
    }
  if (problems.length === 0 && boroughs.size === 0)
    problems.push({ file: path.basename(file), line: 0, words: 'names no borough.' });
  if (problems.length > 0) throw new BadFile(problems);
  return { boroughs: [...boroughs.values()], units, namesUnits: at!.unit >= 0 };
}

interface Into {
  readonly boroughs: Map<string, ListedBorough>;
  readonly units: Map<string, string>;
  readonly say: (words: string) => void;
}

function take(fields: readonly string[], at: BoroughColumns, { boroughs, units, say }: Into) {
  const field = (place: number) => (place < 0 ? '' : fields[place]!.trim());
  const [code, name] = [field(at.code), field(at.name)];
  const unit = field(at.unit) || null;
  const unitName = field(at.unitName) || unit;
  if (!/^[EWNS]\d{8}$/.test(code)) return say(`“${code}” is not a code of the ONS.`);
  if (!name) return say(`${code} has no name.`);
  if (unit && !/^[A-Za-z0-9-]{1,8}$/.test(unit))
    return say(`“${unit}” is no code of a command unit: up to 8 letters and digits.`);
  const before = boroughs.get(code);
  if (before && (before.name !== name || before.unit !== unit))
    return say(`${code} is here twice, with another name or command unit.`);
  if (unit && (units.get(unit) ?? unitName) !== unitName)
    return say(`${unit} is here twice, with another name.`);
  if (unit) units.set(unit, unitName!);
  boroughs.set(code, { code, name, unit });
}
