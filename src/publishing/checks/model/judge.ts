import type { Document } from '../document';
import { factsOf } from './facts';
import { passages, type Passage } from './passages';
import { scores, weighed } from './scoring';
import { tokensOf } from './tokens';
import type { Model } from './weights';

/** A rule that the model takes a passage for, with the words that weighed most. */
export interface Judgement {
  rule: string;
  passage: Passage;
  score: number;
  words: string[];
}

/** A passage of fewer words holds too little to be like anything. */
const LEAST_WORDS = 6;

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
