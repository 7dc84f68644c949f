import { classOf } from './character-classes';

/** `*` stands for any class. */
export const ANY = '*';
/** So many symbols are known of an opening at most. */
export const LENGTH = 6;
/** Beyond this many openings a part of a pattern counts as "anything". */
const MOST = 3000;

const symbolOf = (char: string) => String.fromCharCode(96 + classOf(char.charCodeAt(0)));
const EMPTY = new Set(['']);
const WILD = new Set([ANY]);
/** The first symbols of each say enough when there are too many. */
const cut = (openings: Set<string>): Set<string> => {
  const short = new Set([...openings].map((one) => one.slice(0, 4).padEnd(LENGTH, ANY)));
  return short.size > MOST ? new Set([ANY.repeat(LENGTH)]) : short;
};

/** Reads the alternation, groups and quantifiers of a pattern; what it does not know counts as "anything". */
class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  alternation(): Set<string> {
    const found = new Set<string>();
    do {
      for (const one of this.sequence()) found.add(one);
    } while (this.take('|'));
    return found.size > MOST ? cut(found) : found;
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
    if (/^(?:\d(?:-\d)?)+$/.test(inner)) return new Set([symbolOf('0')]);
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

/** Every way in which a match may begin, as symbols of classes. */
export const openingsRead = (source: string): Set<string> => new Reader(source).alternation();
