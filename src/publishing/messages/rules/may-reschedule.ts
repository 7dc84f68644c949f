import { blockers, type Blocker } from './blockers';
import { basics, covered, isOfAuthorsTeam } from './common';
import type { MessageFacts, Person, Seen } from './facts';
import { goesOutAt } from './quiet-hours';

/** Why this person may not move the release to `given.releaseAt`; null means at once. */
export function whyNotReschedule(
  person: Person,
  message: MessageFacts,
  given?: { releaseAt: Date | null; now: Date },
  seen?: Seen,
): Blocker[] {
  const at = given && goesOutAt(given.releaseAt, given.now, message.quiet);
  return blockers(
    ...basics('reschedule', 'message.reschedule', person, message, seen),
    !isOfAuthorsTeam(person, message) &&
      !covered(person, message, 'supervisor') &&
      'outside-your-area',
    Boolean(given?.releaseAt && given.releaseAt < given.now) && 'release-in-the-past',
    Boolean(at && message.notAfter && message.notAfter <= at) && 'after-not-after',
  );
}
