import { inSource, type Document, type Place } from './document';
import type { Rule } from './rule';
import type { Finding } from './types';

function toFinding(rule: Rule, at: Place): Finding {
  const [start, end] = inSource(at);
  const quote = at.part.source.slice(start, end);
  const { id, severity, basis, advice } = rule;
  return { rule: id, severity, where: at.part.where, start, end, quote, basis, advice };
}

function distinct(findings: Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (f, i) =>
      !sorted.slice(0, i).some((g) => g.where === f.where && g.start <= f.start && g.end >= f.end),
  );
}

/** The findings of one rule on a document that was read; overlapping ones are reported once. */
export function applyRule(rule: Rule, doc: Document): Finding[] {
  if (rule.when && !rule.when(doc)) return [];
  return distinct(rule.find(doc).map((at) => toFinding(rule, at)));
}
