import type { Severity } from '../../src/publishing/checks/types';
import type { Said } from './samples';

/** A passage that the trained fold had not seen: its score, and what its hand said of the rule. */
export interface Judged {
  score: number;
  said: Said;
}

/** The share of those fired that must be right. A stop costs an officer more than advice does. */
const PRECISION: Record<Severity, number> = { block: 0.9, legal: 0.9, warn: 0.85 };
/** A hand names the tempting rules only: most that it leaves out would be wrong, some right. */
const UNSAID_WRONG = 0.1;
/** Fewer than this found is chance. */
const LEAST_FOUND = 3;

function counts(judged: Judged[], threshold: number) {
  const fired = judged.filter(({ score }) => score >= threshold);
  const of = (said: Judged['said']) => fired.filter((one) => one.said === said).length;
  return { yes: of('yes'), no: of('no'), unsaid: of('unsaid') };
}

/** The lowest score that keeps the precision; undefined when there is none. */
export function thresholdOf(judged: Judged[], severity: Severity): number | undefined {
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  let best: number | undefined;
  let [yes, wrong] = [0, 0];
  for (const { score, said } of sorted) {
    if (said === 'yes') yes += 1;
    else wrong += said === 'no' ? 1 : UNSAID_WRONG;
    if (said === 'yes' && yes >= LEAST_FOUND && yes / (yes + wrong + 0.5) >= PRECISION[severity])
      best = score;
  }
  return best;
}

export function tableOf(rule: string, judged: Judged[], threshold: number | undefined): string {
  const all = judged.filter(({ said }) => said === 'yes').length;
  if (threshold === undefined) return `${rule.padEnd(14)} of ${all}: left out`;
  const { yes, no, unsaid } = counts(judged, threshold);
  return `${rule.padEnd(14)} of ${all}: found ${yes} (${(yes / all).toFixed(2)}), wrong ${no}, unsaid ${unsaid}, from ${threshold.toFixed(2)}`;
}
