import { createReadStream } from 'node:fs';
import path from 'node:path';
import { BadFile } from './problems';

export interface CsvRow {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

const CHUNK = 1 << 18;
/** A quote that is not closed within so many lines never is. */
const MOST_LINES_OF_A_ROW = 50;

/**
 * Rows of a CSV file (RFC 4180) in batches, one a read of 256 KB: the header first. A BOM is taken off.
 * Throws BadFile for a row with another number of fields than the header, an open quote, or, if `whole`,
 * a last line without its end.
 */
export async function* csvRows(
  file: string,
  { whole = false, read }: { whole?: boolean; read?: (bytes: number) => void } = {},
): AsyncGenerator<CsvRow[]> {
  const name = path.basename(file);
  const stop = (line: number, words: string) => new BadFile([{ file: name, line, words }]);
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: CHUNK });
  let [rest, line, columns, begun] = ['', 0, 0, 0];
  let open = '';
  const take = (text: string): CsvRow[] => {
    const rows: CsvRow[] = [];
    for (let each of text.split('\n')) {
      line += 1;
      if (each.endsWith('\r')) each = each.slice(0, -1);
      if (line === 1 && each.startsWith('\uFEFF')) each = each.slice(1);
      if (!open) begun = line;
      const joined = open ? `${open}\n${each}` : each;
      open = '';
      if (joined === '') continue;
      const fields = fieldsOf(joined);
      if (!fields) {
        if (line - begun >= MOST_LINES_OF_A_ROW)
          throw stop(begun, 'a quotation mark is never closed.');
        open = joined;
        continue;
      }
      columns ||= fields.length;
      if (fields.length !== columns)
        throw stop(
          begun,
          `has ${fields.length} fields, the header ${columns}: broken off or a comma too many.`,
        );
      rows.push({ line: begun, fields });
    }
    return rows;
  };
  for await (const chunk of stream) {
    read?.(stream.bytesRead);
    const text = rest + (chunk as string);
    const end = text.lastIndexOf('\n');
    rest = text.slice(end + 1);
    if (end < 0) continue;
    const rows = take(text.slice(0, end));
    if (rows.length > 0) yield rows;
  }
  if (rest && whole) throw stop(line + 1, 'has no line end: the file is broken off. Get it again.');
  const last = rest ? take(rest) : [];
  if (open)
    throw stop(begun, 'a quotation mark is never closed: the file is broken off. Get it again.');
  if (line === 0) throw stop(1, 'the file is empty.');
  if (last.length > 0) yield last;
}

/** The fields of a row; undefined while a quote is open. */
export function fieldsOf(row: string): string[] | undefined {
  if (!row.includes('"')) return row.split(',');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let end: number;
    if (row.charCodeAt(at) === 34) {
      let close = row.indexOf('"', at + 1);
      let doubled = false;
      while (close >= 0 && row.charCodeAt(close + 1) === 34) {
        doubled = true;
        close = row.indexOf('"', close + 2);
      }
      if (close < 0) return undefined;
      const text = row.slice(at + 1, close);
      fields.push(doubled ? text.replaceAll('""', '"') : text);
      end = row.indexOf(',', close);
    } else {
      end = row.indexOf(',', at);
      fields.push(end < 0 ? row.slice(at) : row.slice(at, end));
    }
    if (end < 0) return fields;
    at = end + 1;
  }
}
