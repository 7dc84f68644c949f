import { may, type Role } from '../../../staff/rules/permissions';
import { covers, type HeldRole } from '../../../staff/rules/scope';
import { keep, type CommunityBlocker } from '../../rules/community-blockers';
import { stepOf, type EventAction, type EventState } from './event-life';

/** An event as its rules need it. */
export interface EventFacts {
  readonly state: EventState;
  readonly editorIds: readonly string[];
  readonly startsAt: Date;
  readonly taken: number;
  /** From the force down to each of its areas. */
  readonly areaPaths: readonly (readonly string[])[];
  /** A change waits for a second person. */
  readonly changeWaits: boolean;
}

export interface Actor {
  readonly id: string;
  readonly roles: readonly HeldRole[];
}

const writers: readonly Role[] = ['officer', 'supervisor'];
const publishers: readonly Role[] = ['supervisor'];

/** Why this person may not do this to the event now; empty when they may. */
export function whyNotEvent(
  person: Actor,
  event: EventFacts,
  action: Exclude<EventAction, 'end'>,
  now: Date,
): CommunityBlocker[] {
  const { from, by } = stepOf(action);
  const roles = by === 'event.publish' ? publishers : writers;
  const opens = action === 'propose' || action === 'publish';
  return keep(
    by !== null && !may(person.roles, by) && 'not-permitted',
    !covers(person.roles, roles, event.areaPaths) && 'outside-your-area',
    !from.includes(event.state) && 'wrong-state',
    action === 'publish' && event.editorIds.includes(person.id) && 'wrote-it-yourself',
    opens && event.startsAt <= now && 'begins-too-early',
    action === 'change' && event.startsAt <= now && 'has-begun',
    action === 'change' && event.changeWaits && 'change-waits',
  );
}

/** A change that waits. */
export interface ChangeFacts {
  readonly authorId: string;
  readonly startsAt: Date;
  readonly capacity: number | null;
}

/** Why this person may not publish the change; empty when they may. */
export function whyNotPublishChange(
  person: Actor,
  event: EventFacts,
  change: ChangeFacts,
  now: Date,
): CommunityBlocker[] {
  return keep(
    !may(person.roles, 'event.publish') && 'not-permitted',
    !covers(person.roles, publishers, event.areaPaths) && 'outside-your-area',
    event.state !== 'published' && 'wrong-state',
    change.authorId === person.id && 'wrote-it-yourself',
    event.startsAt <= now && 'has-begun',
    change.startsAt <= now && 'begins-too-early',
    change.capacity !== null && change.capacity < event.taken && 'more-have-places',
  );
}

/** Who may see the names at the door: officers and supervisors of its areas. */
export const whyNotDoor = (person: Actor, areaPaths: EventFacts['areaPaths']) =>
  keep(
    !may(person.roles, 'event.door') && 'not-permitted',
    !covers(person.roles, writers, areaPaths) && 'outside-your-area',
  );
