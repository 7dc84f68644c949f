import { likeness } from '../../../model/word-vectors';
import type { Unit } from './units';

/** How near two words are in meaning, 0 to 1. Opposites count as near: their sides are weighed apart. */
export type Likeness = (a: Unit, b: Unit) => number;

const share = (a: string, b: string) =>
  a.length > 5 && b.length > 5 && a.slice(0, 6) === b.slice(0, 6);

/** By the lexicon and the stem alone. Names and numbers are near only to themselves. */
export const byLexicon: Likeness = (a, b) => {
  if (a.stem === b.stem) return 1;
  if (a.senses.some(({ name }) => b.senses.some((other) => other.name === name))) return 0.9;
  if (a.anchor || b.anchor) return 0;
  return share(a.word, b.word) ? 0.8 : 0;
};

/** Words that stand in the same places and still say different things. */
const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** From here on two words keep the same company; below it they merely occur together. */
const NEAR_COMPANY = 0.6;

const scaled = ({ senses }: Unit) => senses.some(({ side }) => side !== 0);

/**
 * By the lexicon, and where that knows nothing by the company that words keep. A word on a scale is left to the
 * lexicon: "open" and "closed" keep the same company.
 */
export const byMeaning: Likeness = (a, b) => {
  const known = byLexicon(a, b);
  if (known > 0 || a.anchor || b.anchor || scaled(a) || scaled(b)) return known;
  if (DAYS.test(a.word) || DAYS.test(b.word)) return 0;
  const near = company(a.word, b.word);
  return near >= NEAR_COMPANY ? near : 0;
};

/** Words of the register that were asked about, each with the words that it was held against. */
const asked = new Map<string, Map<string, number>>();
const MOST_KEPT = 5000;

/** The same few words are held against each other again and again. */
function company(a: string, b: string): number {
  if (asked.size > MOST_KEPT) asked.clear();
  const known = asked.get(a) ?? new Map<string, number>();
  asked.set(a, known);
  const before = known.get(b);
  if (before !== undefined) return before;
  if (known.size > MOST_KEPT) known.clear();
  const near = likeness(a, b);
  known.set(b, near);
  return near;
}
