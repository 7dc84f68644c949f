import { may } from '../../../staff/rules/permissions';
import { covers } from '../../../staff/rules/scope';
import type { Person } from '../../messages/rules/facts';
import { verifiesNothing } from '../../messages/rules/claim-sources';
import { keep, type RumourBlocker } from './rumour-blockers';
import {
  isRating,
  leadsTo,
  ratings,
  stepOf,
  type Rating,
  type RumourAction,
  type Status,
} from './rumour-life';

/** An entry as its rules need it. */
export interface RumourFacts {
  readonly status: Status;
  readonly harm: 'low' | 'medium' | 'high';
  readonly checkable: boolean;
  readonly ratingWords: string | null;
  readonly ratedBy: string | null;
  readonly reviewedBy: string | null;
  readonly proposed: Rating | null;
  /** Source types of its evidence. */
  readonly evidence: readonly string[];
  /** From the force down to its area. */
  readonly areaPath: readonly string[];
}

/** What is asked for: the rating with its words, or the reason. */
export interface StepAsked {
  readonly to?: string;
  readonly words?: string;
  readonly reason?: string;
}

const isBlank = (text: string | undefined) => !text || text.trim() === '';

/** Somebody else must confirm it: a rating of what could do great harm. */
export const needsReview = (rumour: Pick<RumourFacts, 'harm'>, to: string) =>
  rumour.harm === 'high' && isRating(to);

/** Why this person may not take the step. Without `asked` it tells only what a page may offer. */
export function whyNotStep(
  person: Person,
  rumour: RumourFacts,
  action: RumourAction,
  asked?: StepAsked,
): RumourBlocker[] {
  const { by, needs } = stepOf(action);
  const targets = leadsTo(action, rumour.status);
  const rates = action === 'rate';
  const reviews = action === 'confirm' || action === 'turn down';
  return keep(
    !may(person.roles, by) && 'not-permitted',
    by === 'rumour.rate' && !rateScope(person, rumour) && 'outside-your-area',
    targets.length === 0 && 'wrong-status',
    reviews && !rumour.proposed && 'nothing-proposed',
    !reviews && rumour.proposed !== null && 'waits-for-review',
    action === 'confirm' && rumour.ratedBy === person.id && 'rated-it-yourself',
    rates && !rumour.checkable && 'not-checkable',
    asked && needs === 'reason' && isBlank(asked.reason) && 'reason-missing',
    ...(asked && rates ? whyNotRate(rumour, asked) : []),
  );
}

/** What a rater may choose. */
export const rateTo = ['unverified', ...ratings, 'cannot say'] as const;

function whyNotRate(rumour: RumourFacts, { to = '', words }: StepAsked) {
  return [
    !(rateTo as readonly string[]).includes(to) && ('no-such-rating' as const),
    isBlank(words) && ('rating-words-missing' as const),
    isRating(to) && rumour.evidence.every(verifiesNothing) && ('evidence-missing' as const),
  ];
}

const rateScope = (person: Person, { areaPath }: RumourFacts) =>
  covers(person.roles, ['supervisor', 'legal'], [[...areaPath]]);

/** What an edit changes, as far as a rule asks. */
export interface RumourChange {
  readonly claimChanges: boolean;
  readonly harm: RumourFacts['harm'];
}

/** Why this person may not change the entry so. Variants and appearances may always be added to. */
export function whyNotChange(
  person: Person,
  rumour: RumourFacts,
  change?: RumourChange,
): RumourBlocker[] {
  const rated = isRating(rumour.status) || rumour.proposed !== null;
  const raised = change?.harm === 'high' && rumour.harm !== 'high';
  return keep(
    !may(person.roles, 'rumour.write') && 'not-permitted',
    rated && change?.claimChanges && 'rated-claim-is-fixed',
    rated && raised && !rumour.reviewedBy && 'harm-needs-review',
  );
}
