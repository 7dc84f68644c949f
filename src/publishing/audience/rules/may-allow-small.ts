import { may } from '../../../staff/rules/permissions';
import { blockers, type Blocker } from '../../messages/rules/blockers';
import { hasEdited, isBlank, scopeBlocker } from '../../messages/rules/common';
import type { MessageFacts, Person } from '../../messages/rules/facts';
import type { State } from '../../messages/rules/life';

/** Before it is approved, for the approval is over this too. */
const BEFORE_APPROVAL: readonly State[] = ['legal review', 'approval'];

/** What somebody wrote; missing while a page only asks what it may offer. */
export interface AllowSmall {
  readonly revisionSeen: string;
  readonly reason: string;
}

/** Why this person may not let the message go to a small audience. Who edited it never does. */
export function whyNotAllowSmall(
  person: Person,
  message: MessageFacts,
  asked?: AllowSmall,
): Blocker[] {
  return blockers(
    !may(person.roles, 'message.allow-small') && 'not-permitted',
    asked && asked.revisionSeen !== message.revisionId && 'changed-since-you-looked',
    !BEFORE_APPROVAL.includes(message.state) && 'wrong-state',
    hasEdited(person, message) && 'edited-it-yourself',
    scopeBlocker(person, message, 'supervisor'),
    !message.small && 'not-small',
    message.small?.allowed === true && 'allowed-already',
    asked && isBlank(asked.reason) && 'reason-missing',
  );
}
