import { may, type Permission, type Role } from '../../../staff/rules/permissions';
import { covers, type HeldRole } from '../../../staff/rules/scope';
import type { SettingsChange } from './change';
import type { ChangeBlocker } from './change-blockers';
import type { ChangeFacts } from './change-facts';
import { whyNotAllow, whyNotAddWord, whyNotConfirm } from './may-add';
import { isStricter } from './severities';
import { OWN_WORD } from './settings';

export interface Changer {
  readonly id: string;
  readonly roles: readonly HeldRole[];
}

type Found = ChangeBlocker | false | undefined;

/** Why this person may not open the forms at all; an empty list offers them. */
export function whyNotAdminister(
  { roles }: Changer,
  { forceId }: Pick<ChangeFacts, 'forceId'>,
  permission: Permission = 'rule.change',
): ChangeBlocker[] {
  const as: readonly Role[] =
    permission === 'rule.confirm' ? ['administrator', 'legal'] : ['administrator'];
  if (!may(roles, permission)) return ['not-permitted'];
  return forceId && covers(roles, as, [[forceId]]) ? [] : ['outside-your-area'];
}

/** Why this change of the settings is refused; empty when it may be made. */
export function whyNotChange(
  person: Changer,
  change: SettingsChange,
  facts: ChangeFacts,
): ChangeBlocker[] {
  const permission = change.kind === 'text-confirmed' ? 'rule.confirm' : 'rule.change';
  const found: Found[] = [
    ...whyNotAdminister(person, facts, permission),
    ...whyNotThis(person, change, facts),
  ];
  return [...new Set(found.filter((one): one is ChangeBlocker => Boolean(one)))];
}

function whyNotThis(person: Changer, change: SettingsChange, facts: ChangeFacts): Found[] {
  const { settings } = facts;
  switch (change.kind) {
    case 'rule-set':
      return whyNotSet(change, facts);
    case 'word-added':
      return whyNotAddWord(change, facts);
    case 'word-removed':
      return [!settings.words.some(({ id }) => id === change.id) && 'no-such-entry'];
    case 'text-allowed':
      return whyNotAllow(change, facts);
    case 'text-confirmed':
      return whyNotConfirm(person.id, change, facts);
    case 'text-removed':
      return [!settings.allowed.some(({ id }) => id === change.id) && 'no-such-entry'];
  }
}

/** A missing level means as in the catalogue. Own words have a severity each, so their rule has none to set. */
function whyNotSet(
  { rule, level, legalOnly, reason }: Extract<SettingsChange, { kind: 'rule-set' }>,
  { settings, catalogue }: ChangeFacts,
): Found[] {
  const own = catalogue.get(rule);
  if (!own && rule !== OWN_WORD) return ['no-such-rule'];
  const now = settings.rules[rule] ?? {};
  const looser = level && level !== 'off' && (!own || isStricter(own, level));
  return [
    level === 'off' && own !== 'warn' && 'only-advice-can-be-off',
    looser && 'looser-than-catalogue',
    now.level === level && (now.legalOnly ?? false) === legalOnly && 'nothing-changes',
    reason.trim() === '' && 'reason-missing',
  ];
}
