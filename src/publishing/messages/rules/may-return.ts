import { blockers, type Blocker } from './blockers';
import { basics, covered, isBlank } from './common';
import type { MessageFacts, Person, Seen } from './facts';

/** Why this person may not send the message back to its authors. `given` is what they wrote, once they did. */
export function whyNotReturn(
  person: Person,
  message: MessageFacts,
  given?: { reason?: string },
  seen?: Seen,
): Blocker[] {
  return blockers(
    ...basics('return', 'message.return', person, message, seen),
    !covered(person, message, 'supervisor', 'legal') && 'outside-your-area',
    given && isBlank(given.reason) && 'reason-missing',
  );
}
