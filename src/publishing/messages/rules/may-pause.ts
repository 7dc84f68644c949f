import { blockers, type Blocker } from './blockers';
import { basics, scopeBlocker } from './common';
import type { MessageFacts, Person, Seen } from './facts';

/** Why this person may not stop the sending for a while, or let it go on. */
const whyNot =
  (action: 'pause' | 'resume') =>
  (person: Person, message: MessageFacts, seen?: Seen): Blocker[] =>
    blockers(
      ...basics(action, 'message.pause', person, message, seen),
      scopeBlocker(person, message, 'supervisor'),
    );

export const whyNotPause = whyNot('pause');
export const whyNotResume = whyNot('resume');
