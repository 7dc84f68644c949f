/**
 * How a pattern may begin: a set of three-character openings, so that a text that has none of them need not be searched.
 * Characters fall into 32 classes (a–z, digit, space, apostrophe, hyphen, other); `*` stands for any class.
 */
export type Openings = Uint32Array;

const LENGTH = 3;
const ANY = '*';
/** Beyond this many openings a part of a pattern counts as "anything". */
const MOST = 6000;

const OTHER = 31;

/** The class of a UTF-16 code unit; NaN (the end of the text) is "other". */
export function classOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return 27;
  if (code === 32 || (code >= 9 && code <= 13)) return 28;
  if (code === 39) return 29;
  if (code === 45) return 30;
  return code > 127 && /\s/.test(String.fromCharCode(code)) ? 28 : OTHER;
}

const symbolOf = (char: string) => String.fromCharCode(96 + classOf(char.charCodeAt(0)));
const EMPTY = new Set(['']);
const WILD = new Set([ANY]);

/** Reads the alternation, groups and quantifiers of a pattern; what it does not know counts as "anything". */
class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  alternation(): Set<string> {
    const found = new Set<string>();
    do {
      for (const one of this.sequence()) found.add(one);
    } while (this.take('|'));
    return found.size > MOST ? WILD : found;
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
    if (out.size > MOST) return WILD;
  }
  return out;
}

/** The openings of a pattern's source, or undefined when it may begin with anything. */
export function openingsOf(source: string): Openings | undefined {
  const bits = new Uint32Array(1024);
  for (const one of new Reader(source).alternation()) {
    if (one === '' || one.startsWith(ANY)) return undefined;
    add(bits, one, 0, 0);
  }
  return bits;
}

function add(bits: Openings, opening: string, place: number, code: number): void {
  if (place === LENGTH) {
    const word = code >> 5;
    bits[word] = (bits[word] ?? 0) | (1 << (code & 31));
    return;
  }
  const symbol = opening[place] ?? ANY;
  if (symbol !== ANY) return add(bits, opening, place + 1, code * 32 + symbol.charCodeAt(0) - 96);
  for (let each = 1; each <= OTHER; each++) add(bits, opening, place + 1, code * 32 + each);
}

export const opensWith = (openings: Openings, code: number): boolean =>
  (((openings[code >> 5] ?? 0) >>> (code & 31)) & 1) === 1;
