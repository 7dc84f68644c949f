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
