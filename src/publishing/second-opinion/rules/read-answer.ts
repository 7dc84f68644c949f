import type { OpinionFinding } from '../../checks/types';

/** More would be a flood, not an opinion. */
const MOST_FINDINGS = 50;

/** The findings in the answer of a chat completion (its whole JSON text); null when it cannot be read. */
export function readAnswer(answer: string): OpinionFinding[] | null {
  const content = contentOf(parsed(answer));
  const opinion = content === null ? null : parsed(withoutFence(content));
  const findings = isRecord(opinion) ? opinion.findings : null;
  if (!Array.isArray(findings)) return null;
  return findings.flatMap(findingOf).slice(0, MOST_FINDINGS);
}

function contentOf(answer: unknown): string | null {
  const choices = isRecord(answer) ? answer.choices : null;
  const first: unknown = Array.isArray(choices) ? choices[0] : null;
  const message = isRecord(first) ? first.message : null;
  const content = isRecord(message) ? message.content : null;
  return typeof content === 'string' ? content : null;
}

/** Models wrap JSON in a fence of Markdown now and then. */
const withoutFence = (content: string) =>
  content
    .trim()
    .replace(/^```(?:json)?/i, '')
    .replace(/```$/, '');

function findingOf(value: unknown): OpinionFinding[] {
  if (!isRecord(value)) return [];
  const { rule, quote } = value;
  return typeof rule === 'string' && typeof quote === 'string' ? [{ rule, quote }] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
