import type { Fault } from './list-text';

export interface ListRow {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** The first row is the header. */
export type ListRows =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly ListRow[] }
  | { readonly ok: false; readonly fault: Fault };

const BROKEN = 'the file is broken off, or a quotation mark is missing. Get it again.';
const bad = (line: number, words: string): ListRows => ({ ok: false, fault: { line, words } });

/**
 * Rows of a CSV text (RFC 4180). Rows of another length than the header are given as they are. `fieldsOf` reads a row
 * and gives undefined while a quotation mark is open.
 */
export function listRows(
  text: string,
  fieldsOf: (row: string) => readonly string[] | undefined,
): ListRows {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const rows: ListRow[] = [];
  let [open, begun] = ['', 0];
  for (const [index, each] of lines.entries()) {
    if (!open) begun = index + 1;
    const row = open ? `${open}\n${each}` : each;
    open = '';
    if (row.trim() === '') continue;
    const fields = fieldsOf(row);
    if (fields) rows.push({ line: begun, fields: fields.map((field) => field.trim()) });
    else open = row;
  }
  if (open) return bad(begun, BROKEN);
  const [header, ...rest] = rows;
  if (!header) return bad(1, 'the file is empty.');
  if (header.fields.length === 1 && /[;\t]/.test(header.fields[0]!))
    return bad(
      header.line,
      'the columns are parted by semicolons or tabs. Save the file with commas.',
    );
  if (rest.length === 0) return bad(header.line + 1, 'there are no people in the file.');
  const last = rest.at(-1)!;
  const unended = !text.endsWith('\n') && last.fields.length < header.fields.length;
  return unended ? bad(last.line, BROKEN) : { ok: true, header: header.fields, rows: rest };
}
