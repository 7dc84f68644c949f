import { triage, type Beside } from '../../src/conversation/triage/triage';
import { rank, safetyFlags } from '../../src/conversation/triage/vocabulary';
import type { TriageLine } from '../bench/triage-corpus';
import { isDanger } from './triage-thresholds';

/** How rules and model do together, as lines to print. */
export function report(lines: TriageLine[], beside: (i: number) => Beside | null): string {
  const got = lines.map(({ text }, i) => triage(text, beside(i)));
  const share = (is: (i: number) => boolean) =>
    (lines.filter((_, i) => is(i)).length / lines.length).toFixed(3);
  const steps = lines.map(({ expect }, i) => rank(got[i]!.urgency) - rank(expect.urgency));
  const dangers = lines.flatMap(({ expect }, i) => (isDanger(expect) ? [got[i]!] : []));
  const missed = dangers.filter(({ urgency }) => rank(urgency) < rank('urgent')).length;
  const over = steps.reduce((sum, step) => sum + Math.max(0, step), 0) / lines.length;
  const meant = lines.flatMap(({ expect }, i) =>
    safetyFlags
      .filter((flag) => expect.flags.includes(flag))
      .map((flag) => got[i]!.flags.includes(flag)),
  );
  return [
    `danger under-triaged ${missed}/${dangers.length}`,
    `under ${share((i) => steps[i]! < 0)}, exact ${share((i) => steps[i] === 0)}, over ${over.toFixed(2)}`,
    `route ${share((i) => got[i]!.route === lines[i]!.expect.route)}`,
    `category ${share((i) => got[i]!.category === lines[i]!.expect.category)}`,
    `safety flags ${meant.filter(Boolean).length}/${meant.length}`,
  ].join('\n');
}
