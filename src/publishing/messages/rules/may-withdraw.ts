import { blockers, type Blocker } from './blockers';
import { basics, isBlank, isOfAuthorsTeam, scopeBlocker } from './common';
import type { MessageFacts, Person, Seen } from './facts';
import type { State } from './life';

const beforeApproval: readonly State[] = [
  'draft',
  'returned',
  'checking',
  'legal review',
  'approval',
];

/** Why this person may not withdraw the message: a supervisor may at any time, its authors only before approval. */
export function whyNotWithdraw(
  person: Person,
  message: MessageFacts,
  given?: { reason?: string },
  seen?: Seen,
): Blocker[] {
  const supervises = !scopeBlocker(person, message, 'supervisor');
  const authors = isOfAuthorsTeam(person, message);
  return blockers(
    ...basics('withdraw', 'message.withdraw', person, message, seen),
    !supervises && !authors && 'not-your-team',
    !supervises &&
      authors &&
      !beforeApproval.includes(message.state) &&
      (isSupervisor(person) ? 'outside-your-area' : 'not-permitted'),
    given && isBlank(given.reason) && 'reason-missing',
  );
}

const isSupervisor = (person: Person) => person.roles.some(({ role }) => role === 'supervisor');
