import type { Openings } from './openings';
import type { Starts } from './starts';

/** A bit for each pattern, by its number. */
type Row = number[];

/** Which patterns may begin at a place: asked once for a text, not once for each of hundreds of patterns. */
const loose: (Row | undefined)[] = [];
const four: (Row | undefined)[] = [];
const six: (Row | undefined)[] = [];
let known = 0;
/** A text that few patterns are tried on is read more cheaply place by place. */
const WORTH_IT = 12;

function mark(rows: (Row | undefined)[], codes: Uint32Array, pattern: number): void {
  codes.forEach((word, at) => {
    for (let bit = 0; word >>> bit !== 0 && bit < 32; bit++) {
      if (((word >>> bit) & 1) === 0) continue;
      const row = (rows[at * 32 + bit] ??= []);
      while (row.length <= pattern >> 5) row.push(0);
      row[pattern >> 5] = (row[pattern >> 5] ?? 0) | (1 << (pattern & 31));
    }
  });
}

/** The number of a pattern that begins so. */
export function numbered(openings: Openings): number {
  const pattern = known++;
  mark(loose, openings.loose, pattern);
  mark(four, openings.four, pattern);
  mark(six, openings.six, pattern);
  return pattern;
}

function join(mask: Uint32Array, row: Row | undefined): void {
  if (row) for (let i = 0; i < row.length; i++) mask[i] = (mask[i] ?? 0) | (row[i] ?? 0);
}

function maskOf({ codes, fours, sixes }: Starts): Uint32Array {
  const mask = new Uint32Array((known + 31) >> 5);
  for (let i = 0; i < codes.length; i++) {
    join(mask, loose[codes[i] ?? 0]);
    join(mask, four[fours[i] ?? 0]);
    join(mask, six[sixes[i] ?? 0]);
  }
  return mask;
}

/** Whether the pattern of that number may begin anywhere in the text; a "yes" may be wrong, a "no" never. */
export function mayBegin(starts: Starts, pattern: number): boolean {
  starts.asked += 1;
  if (starts.asked < WORTH_IT) return true;
  if (!starts.candidates || starts.judged <= pattern) {
    starts.candidates = maskOf(starts);
    starts.judged = known;
  }
  return (((starts.candidates[pattern >> 5] ?? 0) >>> (pattern & 31)) & 1) === 1;
}
