import { may, type Permission, type Role } from '../../../staff/rules/permissions';
import { covers, type HeldRole } from '../../../staff/rules/scope';
import { keep, type CommunityBlocker } from '../../rules/community-blockers';
import type { PriorityState } from '../priority.entity';

interface Actor {
  readonly id: string;
  readonly roles: readonly HeldRole[];
}

export interface PriorityFacts {
  readonly state: PriorityState;
  readonly areaPath: readonly string[];
}

/** An entry that nobody has published or dropped yet is open. */
export interface EntryFacts {
  readonly authorId: string;
  readonly open: boolean;
}

const here = (
  person: Actor,
  { areaPath }: PriorityFacts,
  roles: readonly Role[],
  permission: Permission,
) => [
  !may(person.roles, permission) && ('not-permitted' as const),
  !covers(person.roles, roles, [areaPath]) && ('outside-your-area' as const),
];

/** Why this person may not write about the priority. One with a published outcome is finished. */
export function whyNotWrite(person: Actor, priority: PriorityFacts): CommunityBlocker[] {
  return keep(
    ...here(person, priority, ['officer', 'supervisor'], 'priority.write'),
    priority.state === 'done' && 'wrong-state',
  );
}

/** Why this person may not publish an entry: somebody else than its author does (promise 1's spirit, and people's trust). */
export function whyNotPublish(
  person: Actor,
  priority: PriorityFacts,
  entry: EntryFacts,
): CommunityBlocker[] {
  return keep(
    ...here(person, priority, ['supervisor'], 'priority.publish'),
    (!entry.open || priority.state === 'done') && 'wrong-state',
    entry.authorId === person.id && 'wrote-it-yourself',
  );
}

/** Why this person may not take back an entry that is not public. Its author may, and who could publish it. */
export function whyNotDrop(
  person: Actor,
  priority: PriorityFacts,
  entry: EntryFacts,
): CommunityBlocker[] {
  return keep(
    ...here(person, priority, ['officer', 'supervisor'], 'priority.write'),
    !entry.open && 'wrong-state',
  );
}
