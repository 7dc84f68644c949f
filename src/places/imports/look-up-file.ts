import path from 'node:path';
import { csvRows } from './csv-rows';
import { moveColumns, wardColumns } from './rules/columns';
import { BadFile } from './problems';

/** What look-up files say: the borough of a ward, its name, and what became of an older ward. */
export interface LookUp {
  readonly boroughOf: ReadonlyMap<string, string>;
  readonly successorsOf: ReadonlyMap<string, readonly string[]>;
}

/** Reads ward-to-authority look-ups and look-ups between two years of wards; which one a file is, its header says. */
export async function lookUpsIn(files: readonly string[]): Promise<LookUp> {
  const boroughOf = new Map<string, string>();
  const successorsOf = new Map<string, string[]>();
  for (const file of files) {
    let take: ((fields: readonly string[]) => void) | undefined;
    for await (const rows of csvRows(file))
      for (const { fields, line } of rows) {
        if (!take) {
          take = reader(fields, boroughOf, successorsOf);
          if (!take)
            throw new BadFile([
              { file: path.basename(file), line, words: `${WANTED} It has ${fields.join(', ')}.` },
            ]);
        } else take(fields);
      }
  }
  return { boroughOf, successorsOf };
}

const WANTED =
  'the header needs WDxxCD, WDxxNM and LADxxCD of one year, or WDxxCD of two years (old and new).';

function reader(
  header: readonly string[],
  boroughOf: Map<string, string>,
  moves: Map<string, string[]>,
) {
  const at = (name: string) => header.indexOf(name);
  const move = moveColumns(header);
  if (move) {
    const [old, now] = [at(move.old), at(move.now)];
    return (fields: readonly string[]) => {
      const known = moves.get(fields[old]!) ?? [];
      if (!known.includes(fields[now]!)) moves.set(fields[old]!, [...known, fields[now]!]);
    };
  }
  const ward = wardColumns(header);
  if (!ward?.borough) return undefined;
  const [code, borough] = [at(ward.code), at(ward.borough)];
  return (fields: readonly string[]) => void boroughOf.set(fields[code]!, fields[borough]!);
}
