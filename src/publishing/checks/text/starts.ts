import { classOf } from './openings';

/** Where words and signs begin in a text, and the code of the three characters that stand there. */
export interface Starts {
  at: Int32Array;
  codes: Uint16Array;
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
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && wordBefore(text, i)) continue;
    if (isLowSurrogate(text.charCodeAt(i))) continue;
    at.push(i);
    codes.push(
      classOf(text.charCodeAt(i)) * 1024 +
        classOf(text.charCodeAt(i + 1)) * 32 +
        classOf(text.charCodeAt(i + 2)),
    );
  }
  return { at: Int32Array.from(at), codes: Uint16Array.from(codes) };
}

/** Sentences are asked about hundreds of times, once by each rule. */
const KEPT = 4000;
const known = new Map<string, Starts>();

export function startsOf(text: string): Starts {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= KEPT) known.clear();
  const starts = read(text);
  known.set(text, starts);
  return starts;
}
