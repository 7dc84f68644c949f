import type { Declaration } from './declaration';
import { runChecks } from './run-checks';
import type { CheckResult, Finding } from './types';

const WORDS = { block: 'STOP', legal: 'LEGAL', warn: 'NOTE' } as const;
const OUTCOMES = {
  pass: 'Nothing stands in the way of approval.',
  legal: 'A legal reviewer must clear this first.',
  block: 'This must not be sent as it stands.',
} as const;

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function where(finding: Finding, body: string): string {
  return finding.where === 'body' ? `line ${lineOf(body, finding.start)}` : finding.where;
}

const entry = (finding: Finding, body: string) =>
  [
    `${WORDS[finding.severity]}  ${finding.rule}  (${where(finding, body)})`,
    `  “${finding.quote}”`,
    `  ${finding.advice}`,
    `  Basis: ${finding.basis}`,
  ].join('\n');

/** A result as plain text for a person. Line numbers count from 1 in the body. */
export function reportOf(result: CheckResult, body: string): string {
  const count = `${result.findings.length} ${result.findings.length === 1 ? 'finding' : 'findings'}, rules ${result.rulesVersion}`;
  return [OUTCOMES[result.outcome], count, ...result.findings.map((f) => entry(f, body))].join(
    '\n\n',
  );
}

/** Checks a Markdown file of which nothing is declared ("don't know" on proceedings). `today` is YYYY-MM-DD. */
export function checkReport(
  markdown: string,
  today: string,
  declaration: Declaration = { proceedingsActive: null },
): string {
  const result = runChecks({
    subject: '',
    body: markdown,
    declaration,
    claims: [],
    officialDomains: [],
    asOf: today,
  });
  return reportOf(result, markdown);
}
