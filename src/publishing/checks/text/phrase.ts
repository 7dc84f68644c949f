import { openingsOf, opensWith, type Openings } from './openings';
import { isSet, PatternIndex } from './pattern-index';
import type { Sentence, Span } from './sentences';
import { startsOf, type Starts } from './starts';

/** A phrase's openings and itself as a sticky pattern, tried only where a word begins so. */
interface Search {
  openings: Openings;
  sticky: RegExp;
  /** Its bit in the index; none for a phrase made after the index. */
  bit?: number;
}

const sources = new WeakMap<RegExp, string>();
const searches = new WeakMap<RegExp, Search | null>();
/** The phrases made before the first question. */
const listed: RegExp[] = [];
let index: PatternIndex | undefined;

/**
 * A global, case-blind pattern of whole words. Spaces stand for any short gap.
 * Alternatives are written with `|`; keep every repetition bounded.
 */
export function phrase(alternatives: string): RegExp {
  const body = alternatives.replace(/ \?/g, '\\s?').replace(/ /g, '\\s{1,3}');
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${body})(?![\\p{L}\\d])`, 'giu');
  sources.set(pattern, body);
  if (!index) listed.push(pattern);
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

function indexed(): PatternIndex {
  if (index) return index;
  const all = listed.map(searchOf).filter((search) => search !== null);
  all.forEach((search, bit) => (search.bit = bit));
  return (index = new PatternIndex(all.map(({ openings }) => openings)));
}

/** A text that few phrases are looked for in is read more cheaply place by place. */
const WORTH_IT = 3;

function mayHold(starts: Starts, { bit }: Search): boolean {
  if (!starts.mask && ++starts.asked > WORTH_IT) starts.mask = indexed().mask(starts);
  return bit === undefined || !starts.mask || isSet(starts.mask, bit);
}

/** Of many texts, those that may hold the phrase: too many, never too few. */
export function mayBeIn<T>(pattern: RegExp, list: T[], masks: Uint32Array[]): T[] {
  const bit = searchOf(pattern)?.bit;
  return bit === undefined ? list : list.filter((_, i) => isSet(masks[i]!, bit));
}

/** What `mayBeIn` needs to know of a text. */
export function maskOf(text: string): Uint32Array {
  const starts = startsOf(text);
  return (starts.mask ??= indexed().mask(starts));
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
function firstFrom(text: string, search: Search, from: number): Span | undefined {
  const starts = startsOf(text);
  if (!mayHold(starts, search)) return undefined;
  const { openings, sticky } = search;
  const { at, codes, fours, sixes } = starts;
  for (let i = 0; i < at.length; i++) {
    if (!opensWith(openings, codes[i]!, fours[i]!, sixes[i]!)) continue;
    const start = at[i]!;
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
