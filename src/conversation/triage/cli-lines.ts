import { triage } from './triage';

/** An answer to one line: what was found, or why the line could not be read. `line` counts from 1. */
export type LineAnswer =
  | (Omit<ReturnType<typeof triage>, 'rulesVersion'> & { id: string })
  | { id: string | null; error: string; line: number };

const bad = (id: string | null, error: string, line: number): LineAnswer => ({ id, error, line });

/** Triages one line of JSON `{id, text}`. Never throws: a bad line is answered, and the next is read. */
export function triageLine(json: string, line: number): LineAnswer {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return bad(null, 'not JSON', line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return bad(null, 'not an object with id and text', line);
  }
  const { id, text } = value as { id?: unknown; text?: unknown };
  const named = typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null;
  if (named === null) return bad(null, 'id is missing or not a string', line);
  if (typeof text !== 'string') return bad(named, 'text is missing or not a string', line);
  const { category, urgency, route, flags, reasons } = triage(text);
  return { id: named, category, urgency, route, flags, reasons };
}
