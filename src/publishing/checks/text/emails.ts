import type { Span } from './sentences';

export interface EmailAddress extends Span {
  local: string;
  domain: string;
}

const AT = String.raw`(?:\s{0,2}@\s{0,2}|\s{0,2}[[({<]\s{0,2}at\s{0,2}[\])}>]\s{0,2})`;
const DOT = String.raw`(?:\.|\s{0,2}[[({<]\s{0,2}dot\s{0,2}[\])}>]\s{0,2}|\s{1,2}dot\s{1,2})`;
const WRITTEN = new RegExp(
  String.raw`(?<![\w.+-])([\w.+-]{1,64})${AT}([a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{1,63}){1,4})`,
  'gi',
);
const SPOKEN =
  /(?<![\w.+-])([\w.+-]{1,64}(?:\s{1,2}dot\s{1,2}[\w-]{1,40}){0,2})\s{1,2}at\s{1,2}([a-z0-9-]{1,63}(?:\s{1,2}dot\s{1,2}[a-z0-9-]{2,63}){1,4})/gi;

function clean(domain: string): string {
  return domain
    .replace(/[[({<\])}>]/g, ' ')
    .replace(/\s{1,6}dot\s{1,6}/gi, '.')
    .replace(/\s{1,6}/g, '')
    .toLowerCase();
}

/** E-mail addresses, plain or written round ("name [at] example [dot] org", "name at example dot org"). */
export function emails(text: string): EmailAddress[] {
  const found: EmailAddress[] = [];
  for (const [pattern, sign] of [
    [WRITTEN, /@|[[({<]\s{0,2}at/i],
    [SPOKEN, /\sdot\s/i],
  ] as const) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((f) => f.start < span.end && span.start < f.end)) continue;
      found.push({ ...span, local: clean(match[1] ?? ''), domain: clean(match[2] ?? '') });
    }
  }
  return found;
}
