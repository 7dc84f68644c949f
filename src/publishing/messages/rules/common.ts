import { isPartners, seesMessageOf } from '../../../staff/rules/partner-side';
import { may, type Permission, type Role } from '../../../staff/rules/permissions';
import { covers } from '../../../staff/rules/scope';
import type { Blocker } from './blockers';
import type { MessageFacts, Person, Seen } from './facts';
import { allows, type Action } from './life';

/** What every action asks first: the permission, the state and that nothing changed since it was looked at. */
export function basics(
  action: Action,
  permission: Permission,
  person: Person,
  message: MessageFacts,
  seen?: Seen,
): Blocker[] {
  const found: Blocker[] = [];
  if (!may(person.roles, permission) || !seesMessageOf(person, message.partnerId))
    found.push('not-permitted');
  if (seen && (seen.version !== message.version || seen.revisionId !== message.revisionId))
    found.push('changed-since-you-looked');
  if (!allows(action, message.state)) found.push('wrong-state');
  return found;
}

export const isOfAuthorsTeam = (person: Person, message: MessageFacts) =>
  person.id === message.authorId ||
  (Boolean(message.partnerId) && person.partnerId === message.partnerId) ||
  person.teamIds.some((team) => message.authorTeamIds.includes(team));

export const hasEdited = (person: Person, message: MessageFacts) =>
  message.editorIds.includes(person.id);

/** True when one of the roles covers every area of the audience. An audience without areas is covered by nobody. */
export const covered = (person: Person, message: MessageFacts, ...roles: Role[]) =>
  message.areaPaths.length > 0 &&
  covers(
    person.roles,
    roles,
    message.areaPaths.map((path) => [...path]),
  );

/** Decides alone, and is reviewed afterwards: an on-call inspector on an urgent safety message. */
export const isOnCallFor = (person: Person, message: MessageFacts) =>
  message.urgent && covered(person, message, 'on-call inspector');

/**
 * Why this person may not decide as these roles do; the on-call inspector decides beside them where it is urgent,
 * or where nobody decided in time.
 */
export const scopeBlocker = (
  person: Person,
  message: MessageFacts,
  ...as: Role[]
): Blocker | false => {
  if (covered(person, message, ...as)) return false;
  if (!covered(person, message, 'on-call inspector')) return 'outside-your-area';
  return message.urgent || message.escalated ? false : 'only-urgent';
};

/** The same of who decides for a partner before the force does: its supervisors, over areas as everybody. */
export const deciderBlocker = (
  person: Person,
  message: MessageFacts,
  ...as: Role[]
): Blocker | false => {
  if (!isPartners(person)) return scopeBlocker(person, message, ...as);
  return !covered(person, message, 'partner supervisor') && 'outside-your-area';
};

export const isBlank = (text: string | undefined) => !text || text.trim() === '';
