import { createHash } from 'node:crypto';
import { OWN_WORD } from '../rule-settings/rules/settings';
import type { CheckResult, Finding } from './types';

/**
 * SHA-256 (64 hex digits) of what a check found: rules version, outcome, and each finding's rule,
 * severity and place. Advice and basis are the version's business, but for the force's own words, whose advice is
 * the force's. A new version of the settings changes it only where it changes findings. Part of the approval hash.
 */
export function resultHash(result: CheckResult): string {
  const findings = result.findings
    .map((f) => [f.rule, f.severity, f.where, f.start, f.end, f.quote, ...besides(f)])
    .map((row) => JSON.stringify(row))
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([result.rulesVersion, result.outcome, findings]))
    .digest('hex');
}

const besides = ({ rule, advice, secondOpinion }: Finding) => [
  ...(rule === OWN_WORD ? [advice] : []),
  ...(secondOpinion ? ['second opinion'] : []),
];
