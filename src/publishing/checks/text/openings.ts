/**
 * How a pattern may begin, so that a text that has no such place need not be searched.
 * Characters fall into 32 classes (a–z, digit, space, apostrophe, hyphen, other).
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

/** `*` stands for any class. */
const ANY = '*';
const SHORT = 3;
const LENGTH = 6;
/** Beyond this many openings a part of a pattern counts as "anything". */
const MOST = 3000;
const LONG_BITS = 14;

const OTHER = 31;
const EVERY_CLASS = Array.from({ length: OTHER }, (_, i) => i + 1);

/** The class of a UTF-16 code unit; NaN (the end of the text) is "other". */
export const classOf = (code: number): number =>
  code < 128 ? (ASCII[code] ?? OTHER) : wideClass(code);

function wideClass(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return 27;
  if (code === 32 || (code >= 9 && code <= 13)) return 28;
  if (code === 39) return 29;
  if (code === 45) return 30;
  return code > 127 && /\s/.test(String.fromCharCode(code)) ? 28 : OTHER;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => wideClass(code));

const symbolOf = (char: string) => String.fromCharCode(96 + classOf(char.charCodeAt(0)));
const EMPTY = new Set(['']);
const WILD = new Set([ANY]);
const ANYTHING = new Set([ANY.repeat(LENGTH)]);

/** Reads the alternation, groups and quantifiers of a pattern; what it does not know counts as "anything". */
class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  alternation(): Set<string> {
    const found = new Set<string>();
    do {
      for (const one of this.sequence()) found.add(one);
    } while (this.take('|'));
    return found.size > MOST ? ANYTHING : found;
  }

  private take(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private sequence(): Set<string> {
    let so = EMPTY;
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? '')) {
      const atom = this.atom();
      so = joined(so, this.quantified(atom));
    }
    return so;
  }

  private atom(): Set<string> {
    const char = this.source[this.at++] ?? '';
    if (char === '(') return this.group();
    if (char === '[') return this.charClass();
    if (char === '\\') return this.escape();
    if (char === '.') return WILD;
    return /[$^]/.test(char) ? EMPTY : new Set([symbolOf(char)]);
  }

  private group(): Set<string> {
    const looks = /^\?(?:=|!|<=|<!)/.test(this.source.slice(this.at, this.at + 3));
    this.at += /^\?(?::|=|!|<=|<!)?/.exec(this.source.slice(this.at))?.[0].length ?? 0;
    const inner = this.alternation();
    this.take(')');
    return looks ? EMPTY : inner;
  }

  private escape(): Set<string> {
    const char = this.source[this.at++] ?? '';
    if (char === 'p' || char === 'P') {
      this.at = this.source.indexOf('}', this.at) + 1;
      return WILD;
    }
    if (char === 'd') return new Set([symbolOf('0')]);
    if (char === 's') return new Set([symbolOf(' ')]);
    if (char === 'b') return EMPTY;
    return /[a-z0-9]/i.test(char) ? WILD : new Set([symbolOf(char)]);
  }

  private charClass(): Set<string> {
    const end = this.source.slice(this.at).search(/(?<!\\)\]/);
    const inner = this.source.slice(this.at, this.at + end);
    this.at += end + 1;
    if (/^\^|.-.|\\[^s'&-]/.test(inner)) return WILD;
    const plain = inner.replace(/\\s/g, ' ').replace(/\\/g, '');
    return new Set([...plain].map(symbolOf));
  }

  private quantified(atom: Set<string>): Set<string> {
    const found = /^(?:\?|\*|\+|\{(\d+),?\d*\})\??/.exec(this.source.slice(this.at));
    if (!found) return atom;
    this.at += found[0].length;
    const least = found[1] === undefined ? (found[0].startsWith('+') ? 1 : 0) : Number(found[1]);
    const repeats = found[0].startsWith('?') || found[0] === '{1}' ? 1 : LENGTH;
    let so = least === 0 ? EMPTY : atom;
    for (let times = Math.max(least, 1); times <= repeats; times++) {
      const more = joined(so, atom);
      so = new Set([...so, ...more]);
    }
    return so;
  }
}

/** Every first piece followed by every second one, cut to length. */
function joined(first: Set<string>, second: Set<string>): Set<string> {
  const out = new Set<string>();
  for (const one of first) {
    if (one.length >= LENGTH) out.add(one);
    else for (const other of second) out.add((one + other).slice(0, LENGTH));
    if (out.size > MOST) return shortened(first, second);
  }
  return out;
}

/** What is known of the first piece when the second has too many forms. */
const shortened = (first: Set<string>, second: Set<string>): Set<string> =>
  new Set(
    [...first]
      .flatMap((one) => (one === '' ? [...second] : [one]))
      .map((one) => one.padEnd(LENGTH, ANY)),
  );

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
  for (const one of new Reader(source).alternation()) {
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
