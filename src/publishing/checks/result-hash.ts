import { createHash } from 'node:crypto';
import type { CheckResult } from './types';

/**
 * SHA-256 (64 hex digits) of what a check found: rules version, outcome, and each finding's rule,
 * severity and place. Advice and basis are the version's business. Part of the approval hash.
 */
export function resultHash(result: CheckResult): string {
  const findings = result.findings
    .map((f) => [f.rule, f.severity, f.where, f.start, f.end, f.quote])
    .map((row) => JSON.stringify(row))
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([result.rulesVersion, result.outcome, findings]))
    .digest('hex');
}
