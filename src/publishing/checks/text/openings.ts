import { OTHER } from './character-classes';
import { ANY, LENGTH, openingsRead } from './opening-reader';

/**
 * How a pattern may begin, so that a text that has no such place need not be searched.
 */
export interface Openings {
  /** A bit for each three classes that a match may begin with. */
  short: Uint32Array;
  /** Of these, the ones after which anything may come. */
  loose: Uint32Array;
  /** For the others a bit for the `longCode` of each four or six classes. */
  four: Uint32Array;
  six: Uint32Array;
}

const SHORT = 3;
const LONG_BITS = 14;
const EVERY_CLASS = Array.from({ length: OTHER }, (_, i) => i + 1);

/** One number for two codes; different ones may share it. */
export const longCode = (first: number, second: number): number =>
  (Math.imul(first * 32768 + second, 0x9e3779b1) >>> (32 - LONG_BITS)) & ((1 << LONG_BITS) - 1);

/** After a whole phrase no letter or digit comes. */
const AFTER = [28, 29, 30, OTHER].map((each) => String.fromCharCode(96 + each));
const ended = (opening: string): string[] =>
  opening.length < LENGTH ? AFTER.map((one) => (opening + one).padEnd(LENGTH, ANY)) : [opening];

/** The openings of a pattern's source, or undefined when it may begin with anything. */
export function openingsOf(source: string): Openings | undefined {
  const bits = (count: number) => new Uint32Array(count >> 5);
  const found = {
    short: bits(1 << 15),
    loose: bits(1 << 15),
    four: bits(1 << LONG_BITS),
    six: bits(1 << LONG_BITS),
  };
  for (const one of openingsRead(source)) {
    if (one === '' || one.startsWith(ANY)) return undefined;
    for (const opening of ended(one)) add(found, opening);
  }
  return found;
}

function add(found: Openings, opening: string): void {
  const known = opening.indexOf(ANY) < 0 ? LENGTH : opening.indexOf(ANY);
  for (const code of codesOf(opening.slice(0, SHORT))) {
    set(found.short, code);
    if (known <= SHORT) set(found.loose, code);
    else if (known < LENGTH) set(found.four, longCode(code, symbolCode(opening, SHORT)));
    else set(found.six, longCode(code, codesOf(opening.slice(SHORT))[0] ?? 0));
  }
}

const symbolCode = (symbols: string, at: number) => symbols.charCodeAt(at) - 96;

/** The codes of three symbols: many where some may be anything. */
function codesOf(symbols: string): number[] {
  let codes = [0];
  for (const symbol of symbols) {
    const classes = symbol === ANY ? EVERY_CLASS : [symbol.charCodeAt(0) - 96];
    codes = codes.flatMap((code) => classes.map((each) => code * 32 + each));
  }
  return codes;
}

const set = (bits: Uint32Array, code: number): void => {
  const word = code >> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (code & 31));
};

const has = (bits: Uint32Array, code: number): boolean =>
  (((bits[code >> 5] ?? 0) >>> (code & 31)) & 1) === 1;

export const opensWith = (openings: Openings, code: number, four: number, six: number): boolean =>
  has(openings.short, code) &&
  (has(openings.loose, code) || has(openings.four, four) || has(openings.six, six));
