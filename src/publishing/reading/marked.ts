import type { FoundAt } from '../messages/rules/facts';

/** A piece of the text and the numbers (from 1) of the findings that it lies in. */
export interface Piece {
  text: string;
  numbers: number[];
  severity?: FoundAt['severity'];
  /** True for the first piece of a finding: where the page's link leads. */
  starts: number[];
}

const rank = { block: 2, legal: 1, warn: 0 } as const;

/** Cuts the text at every edge of a finding, so that overlapping findings each keep their place. */
export function marked(text: string, where: string, findings: readonly FoundAt[]): Piece[] {
  const here = findings
    .map((finding, index) => ({ ...finding, number: index + 1 }))
    .filter((finding) => finding.where === where && finding.end > finding.start);
  const inside = (at: number) => Math.min(Math.max(at, 0), text.length);
  const edges = [0, text.length, ...here.flatMap(({ start, end }) => [inside(start), inside(end)])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const over = here.filter(({ start, end }) => start <= from && end > from);
    const worst = [...over].sort((a, b) => rank[b.severity] - rank[a.severity])[0];
    return {
      text: text.slice(from, cuts[index + 1]),
      numbers: over.map(({ number }) => number),
      severity: worst?.severity,
      starts: over.filter(({ start }) => inside(start) === from).map(({ number }) => number),
    };
  });
}
