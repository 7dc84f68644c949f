/**
 * Text that remembers where each of its characters stood in the source.
 * `starts[i]` and `ends[i]` are the source offsets (UTF-16) of character `i`.
 */
export interface MappedText {
  text: string;
  starts: number[];
  ends: number[];
}

/** Replaces the characters from `start` up to `end`; `to` is empty to remove them. */
export interface Cut {
  start: number;
  end: number;
  to: string;
}

export function mapped(source: string): MappedText {
  const starts = new Array<number>(source.length);
  const ends = new Array<number>(source.length);
  for (let i = 0; i < source.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text: source, starts, ends };
}

/** Applies cuts given in ascending order; one that overlaps an earlier one is dropped. */
export function cut(from: MappedText, cuts: Cut[]): MappedText {
  if (cuts.length === 0) return from;
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keep = (until: number) => {
    pieces.push(from.text.slice(at, until));
    for (let i = at; i < until; i++) {
      starts.push(from.starts[i]!);
      ends.push(from.ends[i]!);
    }
  };
  for (const c of cuts) {
    if (c.start < at || c.end <= c.start) continue;
    keep(c.start);
    pieces.push(c.to);
    for (let i = 0; i < c.to.length; i++) {
      starts.push(from.starts[c.start] ?? 0);
      ends.push(from.ends[c.end - 1] ?? 0);
    }
    at = c.end;
  }
  keep(from.text.length);
  return { text: pieces.join(''), starts, ends };
}

/** Replaces each match of a global pattern. `to` returns null to leave a match alone. */
export function rewrite(
  from: MappedText,
  pattern: RegExp,
  to: (match: RegExpMatchArray) => string | null,
): MappedText {
  const cuts: Cut[] = [];
  for (const match of from.text.matchAll(pattern)) {
    const replacement = to(match);
    if (replacement !== null) {
      cuts.push({ start: match.index, end: match.index + match[0].length, to: replacement });
    }
  }
  return cut(from, cuts);
}

/** The source offsets that a span of the mapped text came from. */
export function sourceSpan(from: MappedText, start: number, end: number): [number, number] {
  return [from.starts[start] ?? 0, from.ends[Math.max(start, end - 1)] ?? 0];
}
