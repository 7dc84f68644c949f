import { settle } from '../rule-settings/rules/settle';
import { asCatalogued, type RuleSettings } from '../rule-settings/rules/settings';
import { opinionFindings } from '../second-opinion/rules/opinion-findings';
import { applyRule } from './apply-rule';
import { readDocument } from './document';
import { modelFindings } from './model/model-findings';
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
 * Checks a message. Pure and deterministic: the same input and settings give the same result.
 * Where the words imply more than the declaration admits, rules run on the stricter.
 */
export function runChecks(input: CheckInput, settings: RuleSettings = asCatalogued): CheckResult {
  const doc = readDocument(input);
  const byRule = rules.flatMap((rule) => applyRule(rule, doc));
  const found = [...byRule, ...modelFindings(doc, byRule, rules)];
  const second = opinionFindings(doc, input.secondOpinion ?? [], found);
  const findings = settle([...found, ...second], doc, settings).sort(byPlace);
  return { rulesVersion: RULES_VERSION, outcome: outcomeOf(findings), findings };
}
