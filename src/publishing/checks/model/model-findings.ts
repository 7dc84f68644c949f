import type { Document } from '../document';
import { inSource } from '../document';
import type { Rule } from '../rule';
import type { Finding } from '../types';
import { judge, type Judgement } from './judge';
import { trained, type Model } from './weights';

/** The sentence that holds most of the words that weighed: where a reader looks first. */
function sentenceOf({ passage, words }: Judgement) {
  const held = passage.sentences.map(({ text }) => {
    const lower = text.toLowerCase();
    return words.filter((word) => lower.includes(word)).length;
  });
  return passage.sentences[held.indexOf(Math.max(...held))]!;
}

function toFinding(judgement: Judgement, { id, severity, basis, advice }: Rule): Finding {
  const { part } = judgement.passage;
  const sentence = sentenceOf(judgement);
  const [start, end] = inSource({ part, start: sentence.start, end: sentence.end });
  const words = judgement.words.join(', ');
  const why = ` Found by its likeness to known cases; the words that weighed most: ${words}.`;
  const quote = part.source.slice(start, end);
  return { rule: id, severity, where: part.where, start, end, quote, basis, advice: advice + why };
}

/**
 * What the trained model adds to the rules' findings: at most one for each rule that found nothing itself.
 * It never takes a finding away. It learnt messages to many, so it says nothing of an answer to one person. Deterministic: the weights are part of the rules' version.
 */
export function modelFindings(
  doc: Document,
  found: readonly Finding[],
  rules: readonly Rule[],
  model: Model = trained(),
): Finding[] {
  if (doc.input.declaration.bulk === false) return [];
  const silent = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { rule } of found) silent.delete(rule);
  const best = new Map<string, Judgement>();
  for (const judgement of judge(doc, model)) {
    const before = best.get(judgement.rule);
    if (!before || before.score < judgement.score) best.set(judgement.rule, judgement);
  }
  return [...best.values()].flatMap((judgement) => {
    const rule = silent.get(judgement.rule);
    if (!rule || (rule.when && !rule.when(doc))) return [];
    return [toFinding(judgement, rule)];
  });
}
