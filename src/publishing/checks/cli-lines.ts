import { inputFrom } from './declared-json';
import { runChecks } from './run-checks';
import type { Outcome, Severity } from './types';

export interface LineFinding {
  rule: string;
  severity: Severity;
  start: number;
  end: number;
  quote: string;
  advice: string;
}

export type LineAnswer =
  | { id: string; findings: LineFinding[]; outcome: Outcome }
  | { id: string | null; error: string; line: number };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * Answers one line `{id, text, declared, as_of?}`. `line` counts from 1 and is named in errors;
 * `today` is YYYY-MM-DD. `start` and `end` are offsets into `text`, or into the alternative text of the image
 * that holds the quote.
 */
export function checkLine(json: string, line: number, today: string): LineAnswer {
  const read = parse(json);
  if (!isRecord(read)) return { id: null, error: 'not a JSON object', line };
  const id = typeof read.id === 'string' ? read.id : null;
  const fail = (error: string): LineAnswer => ({ id, error, line });
  if (id === null) return fail('id must be a string');
  if (typeof read.text !== 'string') return fail('text must be a string');
  const declared = read.declared ?? {};
  if (!isRecord(declared)) return fail('declared must be an object');
  const asOf = read.as_of ?? today;
  if (typeof asOf !== 'string' || !isDay(asOf)) return fail('as_of must be a day as YYYY-MM-DD');
  const result = runChecks(inputFrom(read.text, declared, asOf));
  const findings = result.findings.map(({ rule, severity, start, end, quote, advice }) => ({
    rule,
    severity,
    start,
    end,
    quote,
    advice,
  }));
  return { id, findings, outcome: result.outcome };
}

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
