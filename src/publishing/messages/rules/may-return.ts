import { blockers, type Blocker } from './blockers';
import { basics, isBlank, scopeBlocker } from './common';
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
    scopeBlocker(person, message, 'supervisor', 'legal'),
    given && isBlank(given.reason) && 'reason-missing',
  );
}
