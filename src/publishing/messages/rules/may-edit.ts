import { blockers, type Blocker } from './blockers';
import { basics, isOfAuthorsTeam } from './common';
import type { MessageFacts, Person, Seen } from './facts';

/** Why this person may not write a new revision now; empty when they may. */
export function whyNotEdit(person: Person, message: MessageFacts, seen?: Seen): Blocker[] {
  return blockers(
    ...basics('edit', 'message.write', person, message, seen),
    !isOfAuthorsTeam(person, message) && 'not-your-team',
  );
}

/** Why this person may not take the message back to draft in order to edit it. */
export function whyNotRecall(person: Person, message: MessageFacts, seen?: Seen): Blocker[] {
  return blockers(
    ...basics('recall', 'message.write', person, message, seen),
    !isOfAuthorsTeam(person, message) && 'not-your-team',
  );
}
