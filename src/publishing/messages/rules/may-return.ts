import { blockers, type Blocker } from './blockers';
import { basics, deciderBlocker, isBlank } from './common';
import type { MessageFacts, Person, Seen } from './facts';

/** Why it goes back: on the whole, at findings of the latest check, or both. */
export interface Return {
  readonly reason?: string;
  readonly findings?: readonly { findingId: string; reason?: string }[];
  /** Ids of the latest check's findings. */
  readonly known?: readonly string[];
}

/** Why this person may not send the message back to its authors. `given` is what they wrote, once they did. */
export function whyNotReturn(
  person: Person,
  message: MessageFacts,
  given?: Return,
  seen?: Seen,
): Blocker[] {
  return blockers(
    ...basics('return', 'message.return', person, message, seen),
    deciderBlocker(person, message, 'supervisor', 'legal'),
    given && saysNothing(given) && 'reason-missing',
    (given?.findings ?? []).some(({ findingId }) => !given?.known?.includes(findingId)) &&
      'no-such-finding',
  );
}

const saysNothing = ({ reason, findings = [] }: Return) =>
  (isBlank(reason) && findings.length === 0) || findings.some((one) => isBlank(one.reason));
