import { may, type Role } from '../../../staff/rules/permissions';
import { covers, type HeldRole } from '../../../staff/rules/scope';
import { keep, type CommunityBlocker } from '../../rules/community-blockers';
import { stepOf, type PollAction, type PollState } from './poll-life';

/** A poll as its rules need it. */
export interface PollFacts {
  readonly state: PollState;
  readonly editorIds: readonly string[];
  readonly closesAt: Date;
  readonly options: number;
  /** From the force down to each of its areas. */
  readonly areaPaths: readonly (readonly string[])[];
}

export interface Actor {
  readonly id: string;
  readonly roles: readonly HeldRole[];
}

const writers: readonly Role[] = ['officer', 'supervisor'];

/** Why this person may not do this to the poll now; empty when they may. */
export function whyNotPoll(
  person: Actor,
  poll: PollFacts,
  action: Exclude<PollAction, 'close'>,
  now: Date,
): CommunityBlocker[] {
  const { from, by } = stepOf(action);
  const roles = by === 'poll.publish' ? (['supervisor'] as const) : writers;
  const opens = action === 'propose' || action === 'publish';
  return keep(
    by !== null && !may(person.roles, by) && 'not-permitted',
    !covers(person.roles, roles, poll.areaPaths) && 'outside-your-area',
    !from.includes(poll.state) && 'wrong-state',
    action === 'publish' && poll.editorIds.includes(person.id) && 'wrote-it-yourself',
    opens && poll.closesAt <= now && 'too-late-to-open',
    opens && poll.options < 2 && 'too-few-options',
  );
}
