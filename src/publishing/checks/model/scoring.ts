import { wordFeatures } from './features';
import { vectorOfPassage } from './vector';
import { rankOf } from './word-vectors';
import type { Model } from './weights';

/** Words so common that they tell nothing alone, by their place in the order of commonness. */
const TELLING_FROM = 60;

/** The score of every rule of the model for one passage. */
export function scores(sentences: string[][], facts: string[], model: Model): Float64Array {
  const { at, value } = vectorOfPassage(sentences, facts, model.vocabulary);
  const { rules, steps } = model;
  const out = new Float64Array(rules.length);
  for (let i = 0; i < at.length; i++) {
    const from = at[i]! * rules.length;
    for (let r = 0; r < rules.length; r++) out[r]! += value[i]! * steps[from + r]!;
  }
  return out.map((sum, r) => sum * rules[r]!.step);
}

/** The words with the greatest share of their own in a rule's score, the greatest first. */
export function weighed(
  words: string[],
  rule: number,
  { vocabulary, steps, rules }: Model,
  most = 3,
): string[] {
  const share = (word: string) =>
    wordFeatures(word).reduce((sum, name) => {
      const at = vocabulary.place.get(name);
      return at === undefined ? sum : sum + steps[at * rules.length + rule]! * vocabulary.idf[at]!;
    }, 0);
  return [...new Set(words)]
    .filter((word) => /^\p{L}{3,}/u.test(word) && (rankOf(word) ?? Infinity) >= TELLING_FROM)
    .map((word) => ({ word, share: share(word) }))
    .filter((one) => one.share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map((one) => one.word);
}
