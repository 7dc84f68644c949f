import { scores, weighed } from '../../../publishing/checks/model/scoring';
import type { Model } from '../../../publishing/checks/model/weights';
import { cases } from '../rules/cases';
import type { Case, Sign } from '../rules/rule';
import type { Reading } from '../text/reading';
import { rank, safetyFlags, type SafetyFlag } from '../vocabulary';
import { atLeast, atLeastBeside, flagged, ofKind, raises, sentTo, type Raise } from './names';
import { windowsOf, type Window } from './windows';

/** A window and its score for each name of the model, in the model's order. */
export interface Scored {
  window: Window;
  scores: ArrayLike<number>;
}

/** A scored window, and whether a rule named a case in it. */
interface Known extends Scored {
  named: boolean;
}

/**
 * How grave the model's word is beside the rules': at once outranks all but a rule's own immediate answer;
 * below that a rule that found a crime, or graver, names the case.
 */
const WEIGHT: Record<Raise, number> = { immediate: 93, urgent: 57, priority: 41, standard: 9 };
/** Above "unknown" and below every rule. */
const FALLBACK_WEIGHT = 2;
/** A quote is no longer than this, in characters. */
const LONGEST_QUOTE = 60;

const all: readonly Case[] = Object.values(cases);
/** No likeness sends a reply where no person reads it. */
const read = all.filter(({ route }) => route !== 'automated' && route !== 'moderation');

type Place = (name: string) => number;

/** The known case whose category and route fit best. */
function likeliest(among: readonly Case[], { scores: of }: Scored, place: Place): Case {
  const fit = ({ category, route }: Case) =>
    (of[place(ofKind(category))] ?? -2) + (of[place(sentTo(route))] ?? -2);
  return among.reduce((best, one) => (fit(one) > fit(best) ? one : best));
}

function caseOf(urgency: Raise, scored: Scored, place: Place): Case {
  const weight = WEIGHT[urgency];
  if (urgency === 'immediate') return { ...cases.life, weight };
  const grave = read.filter((one) => rank(one.urgency) >= rank(urgency) && one !== cases.life);
  return { ...likeliest(grave, scored, place), urgency, weight };
}

/** Where the words stand that weighed most; the whole window when none weighs for itself. */
function placeOf(reading: Reading, { window }: Scored, at: number, model: Model) {
  const text = reading.plain.text;
  const spots = weighed(window.sentences.flat(), at, model).flatMap((word) => {
    const start = text.indexOf(word, window.start);
    return start < 0 || start >= window.end ? [] : [{ start, end: start + word.length }];
  });
  const [heaviest] = spots;
  if (!heaviest) return { start: window.start, end: window.end };
  return spots.reduce((held, spot) => {
    const start = Math.min(held.start, spot.start);
    const end = Math.max(held.end, spot.end);
    return end - start <= LONGEST_QUOTE ? { start, end } : held;
  }, heaviest);
}

/** The window with the highest score. */
const highest = <T extends Scored>(scored: readonly T[], at: number): T | undefined =>
  scored.reduce<T | undefined>(
    (best, one) => (!best || one.scores[at]! > best.scores[at]! ? one : best),
    undefined,
  );

/** Whether a rule already said what the matter is in this window, or knew a figure of speech in it. */
export const isNamed = (
  { start, end }: Window,
  ruled: readonly Sign[],
  { figurative }: Reading,
): boolean =>
  ruled.some((sign) => sign.case && sign.start >= start && sign.end <= end) ||
  figurative.some(([from, to]) => from >= start && to <= end);

/** The flags that a found flag brings along, so that a person stays safe. */
const withFlag = (flag: SafetyFlag): SafetyFlag[] =>
  flag === 'domestic_abuse' ? [flag, 'safe_contact', 'no_auto_reply'] : [flag];

/**
 * What the scores say beside the rules' signs: signs like those of a rule. They add, and never take away.
 * Each window has its own thresholds, by what the rules found inside it alone.
 */
export function signsOf(
  reading: Reading,
  ruled: readonly Sign[],
  scored: readonly Scored[],
  model: Model,
): Sign[] {
  const places = new Map(model.rules.map(({ rule }, at) => [rule, at]));
  const place: Place = (name) => places.get(name) ?? -1;
  const known = scored.map((one): Known => ({
    ...one,
    named: isNamed(one.window, ruled, reading),
  }));
  const found = (among: readonly Scored[], name: string, threshold = name) => {
    const at = place(name);
    const best = at < 0 ? undefined : highest(among, at);
    const least = model.rules[place(threshold)]?.threshold ?? Infinity;
    return best && best.scores[at]! >= least ? { best, at } : undefined;
  };
  const sign = (hit: { best: Scored; at: number }, rest: Pick<Sign, 'flags' | 'case'>): Sign => ({
    rule: 'likeness',
    ...rest,
    ...placeOf(reading, hit.best, hit.at, model),
  });
  const signs = safetyFlags.flatMap((flag) => {
    const hit = found(known, flagged(flag));
    return hit ? [sign(hit, { flags: withFlag(flag) })] : [];
  });
  const named = known.filter((one) => one.named);
  const unnamed = known.filter((one) => !one.named);
  for (const urgency of raises) {
    const hit =
      found(unnamed, atLeast(urgency)) ?? found(named, atLeast(urgency), atLeastBeside(urgency));
    if (!hit) continue;
    signs.push(sign(hit, { flags: ['low_confidence'], case: caseOf(urgency, hit.best, place) }));
    break;
  }
  return signs;
}

/** Where the rules found nothing: the case that the whole reply is most like. A person reads it all the same. */
export function likeliestCase(scored: readonly Scored[], model: Model): Case | undefined {
  const whole = scored.reduce<Scored | undefined>(
    (best, one) =>
      !best || one.window.sentences.length > best.window.sentences.length ? one : best,
    undefined,
  );
  if (!whole) return undefined;
  const place: Place = (name) => model.rules.findIndex(({ rule }) => rule === name);
  return { ...likeliest(read, whole, place), urgency: 'standard', weight: FALLBACK_WEIGHT };
}

/** Every window of a reply with its scores. */
export const scoredBy = (model: Model) => (reading: Reading) =>
  windowsOf(reading).map((window) => ({ window, scores: scores(window.sentences, [], model) }));
