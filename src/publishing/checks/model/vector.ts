import { DENSE, denseFeatures, GROUP_WEIGHT, groups } from './features';
import { placesOf } from './feature-places';
import type { Vocabulary } from './known-features';

/** A passage as numbers: the features it has and their values. */
export interface Vector {
  at: number[];
  value: number[];
}

/** How often each known feature comes, in the order of their first coming. */
function counted(
  sentences: string[][],
  facts: string[],
  vocabulary: Vocabulary,
): Map<number, number> {
  const places = placesOf(vocabulary);
  const counts = new Map<number, number>();
  const add = (at: number) => counts.set(at, (counts.get(at) ?? 0) + 1);
  for (const words of sentences) {
    for (let i = 0; i < words.length; i++) {
      const { own, pairs } = places.of(words[i]!);
      for (const at of own) add(at);
      const pair = pairs?.get(words[i + 1] ?? '');
      if (pair !== undefined) add(pair);
    }
  }
  for (const fact of facts) {
    const at = vocabulary.place.get(`f ${fact}`);
    if (at !== undefined) add(at);
  }
  return counts;
}

/** Counts weighed by log and rarity, each group to its length; then the dense features and a constant 1. */
export function vectorOfPassage(
  sentences: string[][],
  facts: string[],
  vocabulary: Vocabulary,
): Vector {
  const { place, idf } = vocabulary;
  const { group } = placesOf(vocabulary);
  const squares = groups.map(() => 0);
  const at: number[] = [];
  const value: number[] = [];
  for (const [feature, count] of counted(sentences, facts, vocabulary)) {
    const one = (1 + Math.log(count)) * idf[feature]!;
    squares[group[feature]!]! += one * one;
    at.push(feature);
    value.push(one);
  }
  const scale = groups.map((name, i) => GROUP_WEIGHT[name] / Math.sqrt(squares[i]! || 1));
  at.forEach((feature, i) => (value[i]! *= scale[group[feature]!]!));
  denseFeatures(sentences).forEach((x, d) => {
    at.push(place.size + d);
    value.push(x);
  });
  at.push(place.size + DENSE);
  value.push(1);
  return { at, value };
}
