import type { Openings } from './openings';

/** What stands where the words of a text begin. */
interface Codes {
  codes: Uint16Array;
  fours: Uint16Array;
  sixes: Uint16Array;
}

/** For each code a row of bits, one for each pattern that knows it; codes that none knows share row 0. */
interface Rows {
  of: Uint16Array;
  bits: Uint32Array;
}

/** Many patterns in one table: a text is read once for all of them. */
export class PatternIndex {
  private readonly width: number;
  private readonly short: Rows;
  private readonly loose: Rows;
  private readonly four: Rows;
  private readonly six: Rows;

  constructor(patterns: Openings[]) {
    this.width = Math.ceil(patterns.length / 32);
    const rows = (key: keyof Openings) =>
      rowsOf(
        patterns.map((one) => one[key]),
        this.width,
      );
    this.short = rows('short');
    this.loose = rows('loose');
    this.four = rows('four');
    this.six = rows('six');
  }

  /** A bit for each pattern that may begin in the text: set too often, never too seldom. */
  mask({ codes, fours, sixes }: Codes): Uint32Array {
    const { width, short, loose, four, six } = this;
    const mask = new Uint32Array(width);
    for (let i = 0; i < codes.length; i++) {
      const first = short.of[codes[i]!]! * width;
      if (first === 0) continue;
      const any = loose.of[codes[i]!]! * width;
      const four4 = four.of[fours[i]!]! * width;
      const six6 = six.of[sixes[i]!]! * width;
      for (let w = 0; w < width; w++)
        mask[w]! |=
          short.bits[first + w]! &
          (loose.bits[any + w]! | four.bits[four4 + w]! | six.bits[six6 + w]!);
    }
    return mask;
  }
}

export const isSet = (bits: Uint32Array, at: number): boolean =>
  ((bits[at >> 5]! >>> (at & 31)) & 1) === 1;

function rowsOf(patterns: Uint32Array[], width: number): Rows {
  const known = new Uint32Array(patterns[0]?.length ?? 0);
  for (const codes of patterns) codes.forEach((word, i) => (known[i]! |= word));
  const of = new Uint16Array(known.length * 32);
  let count = 1;
  for (let code = 0; code < of.length; code++) if (isSet(known, code)) of[code] = count++;
  const bits = new Uint32Array(count * width);
  patterns.forEach((codes, pattern) =>
    codes.forEach((word, i) => {
      for (let rest = word; rest !== 0; rest &= rest - 1) {
        const row = of[i * 32 + 31 - Math.clz32(rest & -rest)]!;
        bits[row * width + (pattern >> 5)]! |= 1 << (pattern & 31);
      }
    }),
  );
  return { of, bits };
}
