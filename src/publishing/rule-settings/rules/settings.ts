import type { Severity } from '../../checks/types';

/** What a rule counts as for this force: a severity, or `off` where the catalogue only advises. */
export type Level = Severity | 'off';

/** What the force made of one rule; what is missing is as in the catalogue. */
export interface RuleSetting {
  readonly level?: Level;
  /** True: only legal reviewers clear its findings, also on urgent messages. */
  readonly legalOnly?: boolean;
}

/** A term of the force's own; every place of it is a finding `OWN-WORD`. */
export interface OwnWord {
  readonly id: string;
  readonly term: string;
  readonly severity: Severity;
  readonly advice: string;
  /** The last day on which it holds, YYYY-MM-DD; null: until it is taken out. */
  readonly expiresOn: string | null;
  readonly addedBy: string;
}

/** A text on which rules keep silent, for example a shop that is called like a person. */
export interface AllowedText {
  readonly id: string;
  readonly term: string;
  /** Ids of the rules that it silences. */
  readonly rules: readonly string[];
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly expiresOn: string;
  readonly reason: string;
  readonly addedBy: string;
  /** The second person; without one it silences nothing that blocks. */
  readonly confirmedBy: string | null;
}

/** A force's settings of the checks: one version of them, which never changes. */
export interface RuleSettings {
  /** 0 is the catalogue as it is. */
  readonly version: number;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly words: readonly OwnWord[];
  readonly allowed: readonly AllowedText[];
}

/** The rule id of findings of the force's own words. */
export const OWN_WORD = 'OWN-WORD';

export const asCatalogued: RuleSettings = { version: 0, rules: {}, words: [], allowed: [] };

export const holdsOn = (asOf: string, { expiresOn }: { readonly expiresOn: string | null }) =>
  expiresOn === null || asOf <= expiresOn;

/** Rules whose findings an on-call inspector may not clear. */
export const legalOnlyRules = ({ rules }: RuleSettings): ReadonlySet<string> =>
  new Set(Object.keys(rules).filter((id) => rules[id]?.legalOnly === true));
