import { classOf } from './character-classes';
import { longCode } from './openings';

/** Where words and signs begin in a text, and the code of the three characters that stand there. */
export interface Starts {
  at: Int32Array;
  codes: Uint16Array;
  /** The `longCode` of the four and of the six characters there. */
  fours: Uint16Array;
  sixes: Uint16Array;
  /** How many phrases were looked for here before there was a mask. */
  asked: number;
  /** Which phrases of the index may begin here. */
  mask?: Uint32Array;
}

const isLetter = (text: string, at: number) => /\p{L}/u.test(text.charAt(at));

/** A letter or digit before a place: no phrase begins there. */
function wordBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (code < 128) {
    const of = classOf(code);
    return of <= 27;
  }
  return isLetter(text, at - 1);
}

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

function read(text: string): Starts {
  const at: number[] = [];
  const codes: number[] = [];
  const fours: number[] = [];
  const sixes: number[] = [];
  const code = (i: number) =>
    classOf(text.charCodeAt(i)) * 1024 +
    classOf(text.charCodeAt(i + 1)) * 32 +
    classOf(text.charCodeAt(i + 2));
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && wordBefore(text, i)) continue;
    if (isLowSurrogate(text.charCodeAt(i))) continue;
    at.push(i);
    const short = code(i);
    const next = code(i + 3);
    codes.push(short);
    fours.push(longCode(short, next >> 10));
    sixes.push(longCode(short, next));
  }
  return {
    at: Int32Array.from(at),
    codes: Uint16Array.from(codes),
    fours: Uint16Array.from(fours),
    sixes: Uint16Array.from(sixes),
    asked: 0,
  };
}

/** Sentences are asked about hundreds of times, once by each rule. */
const KEPT = 4000;
const known = new Map<string, Starts>();
let last: { text: string; starts: Starts } | undefined;

export function startsOf(text: string): Starts {
  if (last?.text === text) return last.starts;
  let starts = known.get(text);
  if (!starts) {
    if (known.size >= KEPT) known.clear();
    starts = read(text);
    known.set(text, starts);
  }
  last = { text, starts };
  return starts;
}
