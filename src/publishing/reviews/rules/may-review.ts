import { blockers, type Blocker } from '../../messages/rules/blockers';
import { covered, hasEdited, isBlank } from '../../messages/rules/common';
import type { MessageFacts, Person } from '../../messages/rules/facts';
import { may } from '../../../staff/rules/permissions';

/** A review as the rule needs it. */
export interface ReviewFacts {
  readonly done: boolean;
  /** Who decided alone. */
  readonly deciders: readonly string[];
}

/** Why this person may not close the review. `given` is what they wrote, once they did. */
export function whyNotReview(
  person: Person,
  message: MessageFacts,
  review: ReviewFacts,
  given?: { words?: string },
): Blocker[] {
  return blockers(
    !may(person.roles, 'review.close') && 'not-permitted',
    !covered(person, message, 'supervisor', 'legal') && 'outside-your-area',
    review.deciders.includes(person.id) && 'decided-it-yourself',
    hasEdited(person, message) && 'edited-it-yourself',
    review.done && 'reviewed-already',
    given && isBlank(given.words) && 'reason-missing',
  );
}
