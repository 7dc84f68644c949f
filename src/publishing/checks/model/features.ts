import { CAPITAL } from './tokens';
import { addVector, clusterOf, DIMENSIONS, rankOf } from './word-vectors';

/** Dense features: the mean of the passage's word vectors, then the most and the least over its sentences. */
export const DENSE = 3 * DIMENSIONS;

/** How many letters of a word stand for its family: arrest, arrested, arresting. */
const STEM = 5;

/** The commonest words are their own cluster: "not" and "but" must not be lost among others. */
const OWN_CLUSTER_BELOW = 60;

/** The first letter of a feature's name says its group; each group is scaled to length 1 by itself. */
export type Group = 'w' | 's' | 'k' | 'f';
export const GROUP_WEIGHT: Record<Group, number> = { w: 1, s: 1, k: 1, f: 1.5 };
export const groups: Group[] = ['w', 's', 'k', 'f'];

/** The features that one word gives, without those of its neighbours. */
export function wordFeatures(word: string): string[] {
  const cluster = word === CAPITAL ? undefined : clusterOf(word);
  const kind = cluster === undefined || rankOf(word)! < OWN_CLUSTER_BELOW ? word : `#${cluster}`;
  return [`w ${word}`, `s ${word.slice(0, STEM)}`, `k ${kind}`];
}

/** Names of all features of a passage with their counts: words, pairs of words, stems, clusters and facts. */
export function countFeatures(sentences: string[][], facts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const words of sentences) {
    words.forEach((word, i) => {
      wordFeatures(word).forEach(add);
      const next = words[i + 1];
      if (next !== undefined) add(`w ${word} ${next}`);
    });
  }
  for (const fact of facts) add(`f ${fact}`);
  return counts;
}

interface Sum {
  vector: Float32Array;
  weight: number;
}

/** The sum of the words' vectors; common words count less. */
function sumOf(words: string[]): Sum {
  const vector = new Float32Array(DIMENSIONS);
  let weight = 0;
  for (const word of words) {
    const rank = rankOf(word);
    if (rank === undefined) continue;
    const share = 1 / (1 + 4000 / (rank + 40));
    weight += share;
    addVector(rank, share, vector);
  }
  return { vector, weight };
}

const mean = ({ vector, weight }: Sum) => vector.map((x) => x / Math.max(weight, 0.5));

export function denseFeatures(sentences: string[][]): Float32Array {
  const sums = sentences.map(sumOf);
  const whole = { vector: new Float32Array(DIMENSIONS), weight: 0 };
  for (const { vector, weight } of sums) {
    whole.weight += weight;
    for (let d = 0; d < DIMENSIONS; d++) whole.vector[d]! += vector[d]!;
  }
  const out = new Float32Array(DENSE).fill(-Infinity, DIMENSIONS, 2 * DIMENSIONS);
  out.fill(Infinity, 2 * DIMENSIONS);
  out.set(mean(whole));
  for (const vector of sums.map(mean)) {
    for (let d = 0; d < DIMENSIONS; d++) {
      out[DIMENSIONS + d] = Math.max(out[DIMENSIONS + d]!, vector[d]!);
      out[2 * DIMENSIONS + d] = Math.min(out[2 * DIMENSIONS + d]!, vector[d]!);
    }
  }
  return out;
}
