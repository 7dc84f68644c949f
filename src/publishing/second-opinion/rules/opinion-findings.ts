import { atMostLegal } from '../../rule-settings/rules/severities';
import type { Document, Part } from '../../checks/document';
import { ruleById } from '../../checks/registry';
import type { Finding, OpinionFinding } from '../../checks/types';

/** Shorter quotes stand in any text by chance. */
const SHORTEST_QUOTE = 3;

/**
 * What a second opinion adds to the findings of the rules: only rules of the catalogue, only words that stand in
 * the text, never a block, and nothing that the same rule found there already.
 */
export function opinionFindings(
  doc: Document,
  opinion: readonly OpinionFinding[],
  found: readonly Finding[],
): Finding[] {
  const added: Finding[] = [];
  for (const one of opinion) {
    const finding = findingOf(doc, one);
    if (finding && ![...found, ...added].some((other) => overlap(other, finding)))
      added.push(finding);
  }
  return added;
}

function findingOf(doc: Document, { rule: id, quote }: OpinionFinding): Finding | null {
  const rule = ruleById(id);
  const part = doc.parts.find(({ source }) => source.includes(quote));
  if (!rule || !part || quote.trim().length < SHORTEST_QUOTE) return null;
  const { basis, advice } = rule;
  const severity = atMostLegal(rule.severity);
  return { rule: id, severity, ...placeOf(part, quote), quote, basis, advice, secondOpinion: true };
}

function placeOf({ where, source }: Part, quote: string) {
  const start = source.indexOf(quote);
  return { where, start, end: start + quote.length };
}

const overlap = (a: Finding, b: Finding) =>
  a.rule === b.rule && a.where === b.where && a.start < b.end && b.start < a.end;
