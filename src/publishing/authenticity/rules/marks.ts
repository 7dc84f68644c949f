import { createHash } from 'node:crypto';
import type { Word } from './words';

/** Words of a run. Four in the same order seldom stand in another text by chance. */
const RUN = 4;
/** A text with more runs than this keeps every fourth of them, always the same ones. */
const FEW = 120;

/** Hashes of all runs of words, each below 2^48. */
export function marksOf(words: readonly Word[]): number[] {
  const runs = words.slice(RUN - 1).map((_, at) =>
    words
      .slice(at, at + RUN)
      .map(({ same }) => same)
      .join(' '),
  );
  const hash = (run: string) => createHash('sha256').update(run).digest().readUIntBE(0, 6);
  return [...new Set(runs.map(hash))];
}

/** Those that are kept with a message; a text that is looked for is looked for by all of its own. */
export const keptMarks = (marks: readonly number[]): number[] =>
  marks.length <= FEW ? [...marks] : marks.filter((mark) => mark % 4 === 0);
