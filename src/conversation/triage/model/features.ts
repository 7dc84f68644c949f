import type { Sign } from '../rules/rule';
import type { Reading } from '../text/reading';
import type { Passage } from './passages';

/** The first letter of a feature's name says its group; each group is scaled to its own length. */
export const GROUP_LENGTH = { w: 1, c: 1, s: 0.7, f: 0.3 } as const;
export type Group = keyof typeof GROUP_LENGTH;

/** Pieces of words: they see through spelling, endings and languages. In characters. */
const SHORTEST = 2;
const LONGEST = 5;
/** Words apart, at most, that two words still count as a pair. */
const FARTHEST = 3;
const WORD = /\p{L}+|\d+|[?!£€%]/gu;
/** A number counts by its length, so that the model learns of its kind and not of itself. */
const spelt = (word: string) => (/^\d/.test(word) ? '0'.repeat(Math.min(word.length, 4)) : word);

export interface Word {
  word: string;
  at: number;
}

export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: spelt(word), at: index }));

/** What a word gives by itself: its name and its pieces, with the space before and after. */
export function ofWord(word: string): string[] {
  const padded = ` ${word} `;
  const names = [`w ${word}`];
  for (let size = SHORTEST; size <= Math.min(LONGEST, padded.length); size++)
    for (let at = 0; at + size <= padded.length; at++)
      names.push(`c ${padded.slice(at, at + size)}`);
  return names;
}

/** What the rules and the reading say of a passage. */
function factsOf(reading: Reading, ruled: readonly Sign[], { start, end }: Passage): string[] {
  const facts = new Set<string>([
    `length ${Math.min(6, Math.round(Math.log2((end - start) / 20 + 1)))}`,
  ]);
  for (const sign of ruled) {
    if (sign.start < start || sign.end > end) continue;
    facts.add(`rule ${sign.rule}`);
    for (const flag of sign.flags) facts.add(flag);
    if (sign.case) facts.add(`${sign.case.category} ${sign.case.urgency}`);
  }
  for (const sentence of reading.body) {
    if (sentence.start < start || sentence.start >= end) continue;
    if (sentence.past) facts.add('told as past');
    if (sentence.now) facts.add('told as now');
  }
  if (reading.figurative.some(([from, to]) => from >= start && to <= end)) facts.add('figurative');
  return [...facts].map((fact) => `f ${fact}`);
}

/** Names of all features of a passage with their counts. */
export function countFeatures(
  reading: Reading,
  ruled: readonly Sign[],
  passage: Passage,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const words = wordsIn(reading.plain.text.slice(passage.start, passage.end));
  words.forEach(({ word }, i) => {
    ofWord(word).forEach(add);
    const next = words[i + 1];
    if (next) add(`w ${word} ${next.word}`);
    for (let apart = 2; apart <= FARTHEST; apart++) {
      const later = words[i + apart];
      if (later) add(`s${apart} ${word} ${later.word}`);
    }
  });
  factsOf(reading, ruled, passage).forEach(add);
  return counts;
}
