import type { ClearedAt, FoundAt } from './facts';

const PEOPLE_FOR = { block: 2, legal: 1, warn: 0 } as const;

export const sameSpot = (a: Omit<ClearedAt, 'staffId'>, b: Omit<ClearedAt, 'staffId'>) =>
  a.rule === b.rule && a.where === b.where && a.start === b.start && a.end === b.end;

/** Everyone who cleared this finding. A clearance holds only for the same rule, span and revision. */
export const clearedBy = (finding: FoundAt, clearances: readonly ClearedAt[]) =>
  new Set(clearances.filter((one) => sameSpot(one, finding)).map(({ staffId }) => staffId));

/** The findings that still stop the message: `legal` needs one person, `block` two. */
export function openFindings<F extends FoundAt>(
  findings: readonly F[],
  clearances: readonly ClearedAt[],
): F[] {
  return findings.filter(
    (finding) => clearedBy(finding, clearances).size < PEOPLE_FOR[finding.severity],
  );
}
