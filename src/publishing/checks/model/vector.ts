import { countFeatures, DENSE, denseFeatures, GROUP_WEIGHT, groups, type Group } from './features';

/** The features that a model knows, each with how telling it is: rarer ones weigh more. */
export interface Vocabulary {
  place: Map<string, number>;
  idf: Float32Array;
}

/** A passage as numbers: the features it has and their values. */
export interface Vector {
  at: number[];
  value: number[];
}

/** Counts weighed by log and rarity, each group to its length; then the dense features and a constant 1. */
export function vectorOfPassage(
  sentences: string[][],
  facts: string[],
  { place, idf }: Vocabulary,
): Vector {
  const squares: Record<Group, number> = { w: 0, s: 0, k: 0, f: 0 };
  const known: { at: number; group: Group; value: number }[] = [];
  for (const [name, count] of countFeatures(sentences, facts)) {
    const at = place.get(name);
    if (at === undefined) continue;
    const group = name.charAt(0) as Group;
    const value = (1 + Math.log(count)) * idf[at]!;
    squares[group] += value * value;
    known.push({ at, group, value });
  }
  const scale = Object.fromEntries(
    groups.map((group) => [group, GROUP_WEIGHT[group] / Math.sqrt(squares[group] || 1)]),
  ) as Record<Group, number>;
  const at = known.map((one) => one.at);
  const value = known.map((one) => one.value * scale[one.group]);
  denseFeatures(sentences).forEach((x, d) => {
    at.push(place.size + d);
    value.push(x);
  });
  at.push(place.size + DENSE);
  value.push(1);
  return { at, value };
}
