import type { Severity } from '../../checks/types';
import type { AllowedText, Level, OwnWord, RuleSettings } from './settings';

/** One change of the settings, as it is kept beside the version that it made. An `id` is the entry's. */
export type SettingsChange =
  | { kind: 'rule-set'; rule: string; level?: Level; legalOnly: boolean; reason: string }
  | {
      kind: 'word-added';
      id: string;
      term: string;
      severity: Severity;
      advice: string;
      expiresOn: string | null;
    }
  | { kind: 'word-removed'; id: string; term: string }
  | {
      kind: 'text-allowed';
      id: string;
      term: string;
      rules: readonly string[];
      expiresOn: string;
      reason: string;
    }
  | { kind: 'text-confirmed' | 'text-removed'; id: string; term: string; rules: readonly string[] };

/** The settings after a change by this person. Says nothing of whether they may: that is `whyNotChange`. */
export function changed(
  { version, ...now }: RuleSettings,
  change: SettingsChange,
  staffId: string,
): RuleSettings {
  return { version: version + 1, ...contentAfter(now, change, staffId) };
}

type Content = Omit<RuleSettings, 'version'>;

function contentAfter(now: Content, change: SettingsChange, staffId: string): Content {
  switch (change.kind) {
    case 'rule-set':
      return { ...now, rules: rulesAfter(now.rules, change) };
    case 'word-added':
      return { ...now, words: [...now.words, added(change, staffId)] };
    case 'word-removed':
      return { ...now, words: now.words.filter(({ id }) => id !== change.id) };
    case 'text-allowed':
      return { ...now, allowed: [...now.allowed, allowedBy(change, staffId)] };
    case 'text-confirmed':
      return {
        ...now,
        allowed: now.allowed.map((entry) =>
          entry.id === change.id ? { ...entry, confirmedBy: staffId } : entry,
        ),
      };
    case 'text-removed':
      return { ...now, allowed: now.allowed.filter(({ id }) => id !== change.id) };
  }
}

type Of<Kind extends SettingsChange['kind']> = Extract<SettingsChange, { kind: Kind }>;

/** A rule that is as in the catalogue again has no entry. */
function rulesAfter(
  rules: Content['rules'],
  { rule, level, legalOnly }: Of<'rule-set'>,
): Content['rules'] {
  const others = Object.entries(rules).filter(([id]) => id !== rule);
  const setting = { ...(level && { level }), ...(legalOnly && { legalOnly }) };
  const mine = Object.keys(setting).length > 0 ? [[rule, setting] as const] : [];
  return Object.fromEntries([...others, ...mine]);
}

const added = (change: Of<'word-added'>, addedBy: string): OwnWord => {
  const { id, term, severity, advice, expiresOn } = change;
  return { id, term, severity, advice, expiresOn, addedBy };
};

const allowedBy = (change: Of<'text-allowed'>, addedBy: string): AllowedText => {
  const { id, term, rules, expiresOn, reason } = change;
  return { id, term, rules, expiresOn, reason, addedBy, confirmedBy: null };
};
