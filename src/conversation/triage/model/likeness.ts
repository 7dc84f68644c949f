import type { Model } from '../../../publishing/checks/model/weights';
import { cases } from '../rules/cases';
import type { Case, Sign } from '../rules/rule';
import { mayStandTogether } from '../rules/stand-together';
import type { Reading } from '../text/reading';
import { rank, safetyFlags, type SafetyFlag, type Urgency } from '../vocabulary';
import { atLeast, flagged, ofKind, raises, sentTo } from './names';
import { placeOf, type Scored } from './scoring';

/** The weight of a rule that found a person at risk, or graver. */
const GRAVE = cases.safeguardingPast.weight;
/** Lighter than every rule's case: a raise by likeness alone never names it. */
const UNNAMED = 0;

/** By how much a reply must be liker to a case that no person reads than to any other. */
const SURER = 0.6;

const isUnread = ({ route }: Case) => route === 'automated' || route === 'moderation';
const isPressing = ({ urgency }: Case) => rank(urgency) >= rank('urgent');

/** The flags that a found flag brings along, so that a person stays safe. */
const withFlag = (flag: SafetyFlag): SafetyFlag[] =>
  flag === 'domestic_abuse' ? [flag, 'safe_contact', 'no_auto_reply'] : [flag];

const placesOf = (model: Model) => new Map(model.rules.map(({ rule }, at) => [rule, at]));

/** What the scores add to the rules' signs: flags, and an urgency above theirs. They take nothing away. */
export function signsOf(
  reading: Reading,
  scored: readonly Scored[],
  model: Model,
  ruled: Urgency,
): Sign[] {
  const places = placesOf(model);
  const found = (name: string): Pick<Sign, 'start' | 'end'> | undefined => {
    const at = places.get(name);
    if (at === undefined) return undefined;
    const { threshold } = model.rules[at]!;
    const best = scored.reduce<Scored | undefined>(
      (held, one) => (!held || one.scores[at]! > held.scores[at]! ? one : held),
      undefined,
    );
    return best && best.scores[at]! >= threshold ? placeOf(reading, best, at, model) : undefined;
  };
  const signs = safetyFlags.flatMap((flag): Sign[] => {
    const place = found(flagged(flag));
    return place ? [{ rule: 'likeness', flags: withFlag(flag), ...place }] : [];
  });
  for (const urgency of raises.filter((one) => rank(one) > rank(ruled))) {
    const place = found(atLeast(urgency));
    if (!place) continue;
    const raised: Case = {
      ...(urgency === 'immediate' ? cases.life : cases.fear),
      ...{ urgency, weight: UNNAMED },
    };
    signs.push({ rule: 'likeness', flags: ['low_confidence'], case: raised, ...place });
    break;
  }
  return signs;
}

/**
 * What a reply of this urgency is and who gets it. A danger that only likeness calls immediate goes to the control
 * room; one that a rule found goes where immediate and urgent matters go. All else is the case that the whole
 * reply is most like, and one that nobody reads only where nothing speaks for harm.
 */
export function nameCase(
  { ruled, urgency, harm }: { ruled: Case | undefined; urgency: Urgency; harm: boolean },
  scored: readonly Scored[],
  model: Model,
): Case {
  const [whole] = scored;
  if (!whole) return ruled ?? cases.thanks;
  const immediate = urgency === 'immediate';
  if (immediate && (ruled?.weight ?? 0) < GRAVE) return cases.life;
  const fits = (one: Case) =>
    one === ruled ||
    (mayStandTogether(one.route, urgency) &&
      (immediate ? isPressing(one) : !harm || !isUnread(one)));
  const places = placesOf(model);
  const score = (name: string) => whole.scores[places.get(name) ?? -1] ?? -2;
  const fit = (one: Case) =>
    score(ofKind(one.category)) +
    score(sentTo(one.route)) -
    (isUnread(one) && one !== ruled ? SURER : 0);
  return Object.values<Case>(cases)
    .filter(fits)
    .reduce((best, one) => (fit(one) > fit(best) ? one : best), ruled ?? cases.question);
}
