import { rules } from '../checks/registry';
import { OWN_WORD_BASIS } from './rules/own-words';
import { OWN_WORD } from './rules/settings';
import type { Severity } from '../checks/types';

/** A rule as the pages of rules show it. `severity` null: each finding has its own. */
export interface CataloguedRule {
  readonly id: string;
  readonly severity: Severity | null;
  readonly basis: string;
  readonly advice: string;
}

const ownWords: CataloguedRule = {
  id: OWN_WORD,
  severity: null,
  basis: OWN_WORD_BASIS,
  advice: 'Each word has advice of its own.',
};

/** Every rule of the catalogue in its order, and last the force's own words. */
export const catalogue: readonly CataloguedRule[] = [
  ...rules.map(({ id, severity, basis, advice }) => ({ id, severity, basis, advice })),
  ownWords,
];

export const severities: ReadonlyMap<string, Severity> = new Map(
  rules.map(({ id, severity }) => [id, severity]),
);
