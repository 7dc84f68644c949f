import type { SignedHead } from './head';

export interface ReadHead {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly head: SignedHead;
}

/** What keeps a file from being read, in words for the person who has it. */
export interface HeadsFault {
  readonly line: number;
  readonly words: string;
}

export type HeadsRead =
  | { readonly ok: true; readonly heads: readonly ReadHead[] }
  | { readonly ok: false; readonly fault: HeadsFault };

const shapes: Readonly<Record<keyof SignedHead, [(value: unknown) => boolean, string]>> = {
  day: [matches(/^\d{4}-\d{2}-\d{2}$/), 'a day as YYYY-MM-DD'],
  seq: [isCount, 'a whole number'],
  hash: [matches(/^(00|[0-9a-f]{64})$/), '64 digits of hex'],
  entries: [isCount, 'a whole number'],
  at: [matches(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/), 'a time in UTC'],
  epoch: [matches(/^[0-9a-f-]{36}$/), 'an id'],
  key: [matches(/^[a-z0-9]{1,4}$/), 'the id of a key'],
  signature: [matches(/^[A-Za-z0-9+/]{86}==$/), 'a signature in base64'],
};

/**
 * Reads what was exported, one head a line, days rising. Empty lines count for nothing. A line that a crash cut short is
 * passed over where the whole of it follows, which is how the export mends it.
 */
export function readHeads(text: string): HeadsRead {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const heads: ReadHead[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || isCutShort(line, lines[i + 1])) continue;
    const read = readLine(line);
    if (typeof read === 'string') return { ok: false, fault: { line: i + 1, words: read } };
    const before = heads.at(-1)?.head.day;
    if (before !== undefined && read.day <= before)
      return {
        ok: false,
        fault: { line: i + 1, words: `its day ${read.day} does not come after ${before}` },
      };
    heads.push({ line: i + 1, head: read });
  }
  return { ok: true, heads };
}

/** The last line where a crash left it without its end; null for a file that ends well. */
export const cutShort = (text: string): string | null =>
  text === '' || text.endsWith('\n') ? null : text.slice(text.lastIndexOf('\n') + 1);

const isCutShort = (line: string, next: string | undefined) =>
  next !== undefined && next.startsWith(line);

/** The head, or what is wrong with the line. */
function readLine(line: string): SignedHead | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not JSON: cut short, or changed by hand';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'it is not a head of the audit log';
  for (const [name, [fits, words]] of Object.entries(shapes))
    if (!fits((value as Record<string, unknown>)[name])) return `${name} is not ${words}`;
  return value as SignedHead;
}

function matches(pattern: RegExp) {
  return (value: unknown) => typeof value === 'string' && pattern.test(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
