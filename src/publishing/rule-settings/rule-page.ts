import { stateWords } from '../messages/rules/state-words';
import type { State } from '../messages/rules/life';
import { shortReason } from '../messages/rules/reason-codes';
import type { RecentFinding } from './rule-figures.queries';
import type { SettingsChange } from './rules/change';
import { isStricter } from './rules/severities';
import { OWN_WORD, type Level } from './rules/settings';
import type { ListedRule, RuleViews } from './rule-views.service';

export const levelWords: Readonly<Record<Level, string>> = {
  off: 'Off',
  warn: 'Advice',
  legal: 'Needs legal review',
  block: 'Stops the message',
};

/** For a narrow column. */
const shortWords: Readonly<Record<Level, string>> = {
  off: 'Off',
  warn: 'Advice',
  legal: 'Legal review',
  block: 'Stops it',
};

type Seen = Awaited<ReturnType<RuleViews['get']>>;

/** What the page of one rule shows; the template only lays it out. */
export function rulePage({ names, ...seen }: Seen) {
  const nameOf = (id: string) => names.get(id) ?? 'Someone';
  return {
    ...seen,
    rule: shownRule(seen.rule),
    isOwn: seen.rule.id === OWN_WORD,
    choices: choicesOf(seen.rule),
    findings: seen.findings.map((one) => ({
      ...one,
      level: levelWords[one.severity],
      outcome: outcomeOf(one),
      clearances: one.clearances.map(({ staffId, reasonCode, reason }) => ({
        who: nameOf(staffId),
        code: shortReason(reasonCode),
        reason,
      })),
    })),
    allowed: seen.allowed.map((one) => ({
      ...one,
      addedBy: nameOf(one.addedBy),
      adderId: one.addedBy,
      confirmedBy: one.confirmedBy && nameOf(one.confirmedBy),
    })),
    words: seen.words.map((one) => ({
      ...one,
      level: levelWords[one.severity],
      addedBy: nameOf(one.addedBy),
    })),
    history: seen.history.map(({ version, change, changedBy, at }) => ({
      ...{ version, at, who: nameOf(changedBy), what: changeSaid(change) },
      why: 'reason' in change ? change.reason : '',
    })),
  };
}

/** A rule in the list: its severity and figures in words. */
export function shownRule(rule: ListedRule) {
  const { level, severity, falseAlarmShare, falseAlarms, cleared, overridden } = rule;
  const decided = cleared + overridden;
  return {
    ...rule,
    shortLevel: level ? shortWords[level] : 'Each its own',
    levelWords: level ? levelWords[level] : 'Each word has its own',
    isChanged: level !== severity,
    catalogued: severity && levelWords[severity],
    falseAlarmWords:
      falseAlarmShare === null
        ? 'None decided'
        : `${Math.round(falseAlarmShare * 100)}% (${falseAlarms} of ${decided})`,
  };
}

/** What the catalogue says, what is stricter, and off where it only advises. */
function choicesOf({ severity }: ListedRule) {
  if (severity === null) return [];
  const stricter = (['legal', 'block'] as const).filter((one) => isStricter(one, severity));
  const levels: Level[] = [severity, ...stricter, ...(severity === 'warn' ? ['off' as const] : [])];
  return levels.map((value) => ({
    value,
    text: levelWords[value] + (value === severity ? ', as in the catalogue' : ''),
  }));
}

/** What became of the finding, short. */
function outcomeOf({ clearances, severity, state, isCurrent }: RecentFinding): string {
  if (severity === 'warn') return 'Advice only';
  if (clearances.length >= (severity === 'block' ? 2 : 1))
    return severity === 'block' ? 'Overridden by two people' : 'Cleared';
  if (!isCurrent) return 'The text was changed';
  return `Not cleared. The message: ${stateWords[state as State].name.toLowerCase()}`;
}

function changeSaid(change: SettingsChange): string {
  switch (change.kind) {
    case 'rule-set': {
      const level = change.level ? levelWords[change.level] : 'As in the catalogue';
      return `${level}${change.legalOnly ? '; only legal reviewers clear it' : ''}`;
    }
    case 'word-added':
      return `“${change.term}” added: ${levelWords[change.severity].toLowerCase()}`;
    case 'word-removed':
      return `“${change.term}” taken out`;
    case 'text-allowed':
      return `“${change.term}” allowed until ${change.expiresOn} for ${change.rules.join(', ')}`;
    case 'text-confirmed':
      return `“${change.term}” confirmed by a second person`;
    case 'text-removed':
      return `“${change.term}” no longer allowed`;
  }
}
