import type { Model } from '../../../publishing/checks/model/weights';
import type { Sign } from '../rules/rule';
import type { Reading } from '../text/reading';
import { countFeatures, ofWord, wordsIn } from './features';
import { isOfWhole } from './names';
import { passagesOf, type Passage } from './passages';
import { vectorOf } from './vector';

/** A passage and its score for each name of the model, in the model's order. */
export interface Scored {
  passage: Passage;
  scores: ArrayLike<number>;
}

/** A quote is no longer than this, in characters. */
const LONGEST_QUOTE = 60;
const TELLING_WORDS = 3;
/** Shorter words weigh by their neighbours and tell nothing alone. */
const SHORTEST_WORD = 3;

/** Every passage of a reply, the whole of it first, with its scores; only the whole has those that come last, of it alone. */
export const scoredBy = (model: Model) => {
  const names = model.rules.length;
  const asked = model.rules.filter(({ rule }) => !isOfWhole(rule)).length;
  return (reading: Reading, ruled: readonly Sign[]): Scored[] =>
    passagesOf(reading).map((passage, p) => {
      const { at, value } = vectorOf(countFeatures(reading, ruled, passage), model.vocabulary);
      const scores = new Float64Array(p === 0 ? names : asked);
      for (let i = 0; i < at.length; i++) {
        const from = at[i]! * names;
        for (let r = 0; r < scores.length; r++) scores[r]! += value[i]! * model.steps[from + r]!;
      }
      return { passage, scores: scores.map((sum, r) => sum * model.rules[r]!.step) };
    });
};

/** Where the words stand that weighed most for a name; the whole passage when none weighs for itself. */
export function placeOf(
  { plain: { text } }: Reading,
  { passage }: Scored,
  name: number,
  { vocabulary: { place, idf }, steps, rules }: Model,
): Passage {
  const share = (word: string) =>
    ofWord(word).reduce((sum, feature) => {
      const at = place.get(feature);
      return at === undefined ? sum : sum + steps[at * rules.length + name]! * idf[at]!;
    }, 0);
  const spots = wordsIn(text.slice(passage.start, passage.end))
    .filter(({ word }) => word.length >= SHORTEST_WORD)
    .map(({ word, at }) => ({
      share: share(word),
      start: passage.start + at,
      end: passage.start + at + word.length,
    }))
    .filter((spot) => spot.share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, TELLING_WORDS);
  const [heaviest, ...others] = spots;
  if (!heaviest) return passage;
  return others.reduce<Passage>((held, spot) => {
    const start = Math.min(held.start, spot.start);
    const end = Math.max(held.end, spot.end);
    return end - start <= LONGEST_QUOTE ? { start, end } : held;
  }, heaviest);
}
