import { openingsOf, opensWith, type Openings } from './openings';
import type { Sentence, Span } from './sentences';
import { startsOf } from './starts';

/** A phrase's openings and itself as a sticky pattern, tried only where a word begins so. */
interface Search {
  openings: Openings;
  sticky: RegExp;
}

const sources = new WeakMap<RegExp, string>();
const searches = new WeakMap<RegExp, Search | null>();

/**
 * A global, case-blind pattern of whole words. Spaces stand for any short gap.
 * Alternatives are written with `|`; keep every repetition bounded.
 */
export function phrase(alternatives: string): RegExp {
  const body = alternatives.replace(/ \?/g, '\\s?').replace(/ /g, '\\s{1,3}');
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${body})(?![\\p{L}\\d])`, 'giu');
  sources.set(pattern, body);
  return pattern;
}

/** Worked out when first needed; null for a pattern that may begin with anything or is no phrase. */
function searchOf(pattern: RegExp): Search | null {
  const known = searches.get(pattern);
  if (known !== undefined) return known;
  const source = sources.get(pattern);
  const openings = source === undefined ? undefined : openingsOf(source);
  const search = openings ? { openings, sticky: new RegExp(pattern.source, 'iuy') } : null;
  searches.set(pattern, search);
  return search;
}

export function says(text: string, pattern: RegExp): boolean {
  const search = searchOf(pattern);
  if (search) return firstFrom(text, search, 0) !== undefined;
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

/** The first match that begins at `from` or later. */
function firstFrom(text: string, { openings, sticky }: Search, from: number): Span | undefined {
  const { at, codes, fours, sixes } = startsOf(text);
  for (let i = 0; i < at.length; i++) {
    if (!opensWith(openings, codes[i] ?? 0, fours[i] ?? 0, sixes[i] ?? 0)) continue;
    const start = at[i] ?? 0;
    if (start < from) continue;
    sticky.lastIndex = start;
    if (sticky.test(text)) return { start, end: sticky.lastIndex };
  }
  return undefined;
}

/** Where a global pattern matches in a text, leftmost first and not overlapping. */
export function spans(text: string, pattern: RegExp): Span[] {
  const search = searchOf(pattern);
  if (!search)
    return [...text.matchAll(pattern)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
  const found: Span[] = [];
  let next = firstFrom(text, search, 0);
  while (next) {
    found.push(next);
    next = firstFrom(text, search, next.end);
  }
  return found;
}

/** Where a global pattern matches inside a sentence, as offsets of the whole text. */
export function hits(sentence: Sentence, pattern: RegExp): Span[] {
  return spans(sentence.text, pattern).map((span) => ({
    start: sentence.start + span.start,
    end: sentence.start + span.end,
  }));
}
