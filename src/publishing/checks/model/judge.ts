import type { Document } from '../document';
import { factsOf } from './facts';
import { wordFeatures } from './features';
import { passages, type Passage } from './passages';
import { tokensOf } from './tokens';
import { vectorOfPassage } from './vector';
import { rankOf } from './word-vectors';
import type { Model } from './weights';

/** A rule that the model takes a passage for, with the words that weighed most. */
export interface Judgement {
  rule: string;
  passage: Passage;
  score: number;
  words: string[];
}

const WORDS_SHOWN = 3;

/** A passage of fewer words holds too little to be like anything. */
const LEAST_WORDS = 6;

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

/** Each word's own share in a rule's score, the greatest first. */
function weighed(words: string[], rule: number, { vocabulary, steps, rules }: Model): string[] {
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
    .slice(0, WORDS_SHOWN)
    .map((one) => one.word);
}

/**
 * Every rule whose score reaches its threshold, passage by passage. The declaration alone makes no finding:
 * some word must weigh for it.
 */
export function judge(doc: Document, model: Model): Judgement[] {
  const facts = factsOf(doc);
  return passages(doc).flatMap((passage) => {
    const sentences = passage.sentences.map(({ text }) => tokensOf(text));
    if (sentences.flat().length < LEAST_WORDS) return [];
    const found = scores(sentences, facts, model);
    return model.rules.flatMap(({ rule, threshold }, r) => {
      const score = found[r]!;
      if (score < threshold) return [];
      const words = weighed(sentences.flat(), r, model);
      return words.length > 0 ? [{ rule, passage, score, words }] : [];
    });
  });
}
