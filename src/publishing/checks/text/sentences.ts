/** A stretch of a text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  text: string;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Sgt|Insp|Supt|Ch|Cllr|Rev|Prof|Hon|No|Nos|Rd|Ave|approx|e\.g|i\.e|d\.o\.b|etc|vs|ref|tel|ext|[A-Z])\.$/;

/** Whether a line break ends a sentence: after a stop, or after a line too short to be wrapped prose. */
function breaksAt(text: string, newline: number, lineStart: number): boolean {
  const line = text.slice(lineStart, newline).trimEnd();
  return (
    line.length < 60 ||
    /[.!?:;]$/.test(line) ||
    /^\s*\n/.test(text.slice(newline + 1, newline + 20))
  );
}

/** Splits plain text into sentences. Headings, list items and paragraphs end one too. */
export function sentences(text: string): Sentence[] {
  const out: Sentence[] = [];
  let start = 0;
  let lineStart = 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed) {
      const from = start + raw.indexOf(trimmed);
      out.push({ start: from, end: from + trimmed.length, text: trimmed });
    }
    start = end;
  };
  for (const match of text.matchAll(/\n|[.!?…]{1,5}["')\]]{0,2}(?=\s)/g)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n') {
      if (breaksAt(text, match.index, lineStart)) close(end);
      lineStart = end;
      continue;
    }
    const next = /^\s{1,10}(\S)/.exec(text.slice(end, end + 12))?.[1] ?? '';
    if (match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, end - 10), end))) continue;
    if (/[a-z]/.test(next) && match[0].startsWith('.')) continue;
    close(end);
  }
  close(text.length);
  return out;
}
