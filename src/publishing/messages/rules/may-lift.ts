import { blockers, type Blocker } from './blockers';
import { basics, covered, isBlank } from './common';
import type { MessageFacts, Person, Seen } from './facts';

/** Why this person may not release the hold of an approved message. `given` is what they wrote, once they did. */
export function whyNotLift(
  person: Person,
  message: MessageFacts,
  given?: { reason?: string },
  seen?: Seen,
): Blocker[] {
  return blockers(
    ...basics('lift', 'message.lift', person, message, seen),
    !covered(person, message, 'supervisor') && 'outside-your-area',
    !message.held && 'not-held',
    given && isBlank(given.reason) && 'reason-missing',
  );
}
