import { applyRule } from './apply-rule';
import { readDocument } from './document';
import { rules } from './registry';
import type { CheckInput, CheckResult, Finding, Outcome } from './types';
import { RULES_VERSION } from './version';

/** Plain code unit order: `localeCompare` would depend on the machine. */
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: Finding, b: Finding) =>
  order(a.where, b.where) || a.start - b.start || a.end - b.end || order(a.rule, b.rule);

export function outcomeOf(findings: Finding[]): Outcome {
  if (findings.some((f) => f.severity === 'block')) return 'block';
  return findings.some((f) => f.severity === 'legal') ? 'legal' : 'pass';
}

/**
 * Checks a message. Pure and deterministic: the same input gives the same result.
 * Where the words imply more than the declaration admits, rules run on the stricter.
 */
export function runChecks(input: CheckInput): CheckResult {
  const doc = readDocument(input);
  const findings = rules.flatMap((rule) => applyRule(rule, doc)).sort(byPlace);
  return { rulesVersion: RULES_VERSION, outcome: outcomeOf(findings), findings };
}
