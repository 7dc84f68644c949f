/** A leaf of a mail, decoded. Mails inside are leaves too: their words are not the report's. */
export interface Part {
  /** Media type in lower case, `text/plain` where none stands. */
  readonly type: string;
  readonly text: string;
}

/** A mail taken apart. Header names in lower case; of several with one name the first. */
export interface TakenApart {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly Part[];
}

const MOST_DEEP = 6;
const MOST_PARTS = 50;
/** Characters read. Reports give their reasons first; what follows is our own mail. */
const MOST_TEXT = 400_000;

/**
 * Takes a mail apart as far as it can be. What comes back from the world is often broken: a boundary that never
 * comes, a head without a type. Then the whole is one part, or the boundary is guessed from the first line.
 */
export function takeApart(raw: Buffer): TakenApart {
  const text = raw.subarray(0, MOST_TEXT).toString('latin1').replace(/\r\n?/g, '\n');
  const { headers, body } = split(text.replace(/^(?:From |>From )[^\n]*\n/, ''));
  const parts: Part[] = [];
  walk(headers, body, 0, parts);
  return { headers, parts };
}

/** Head and body. Without an empty line between them all is body, unless it begins like a head. */
export function split(text: string): { headers: Map<string, string>; body: string } {
  const start = text.replace(/^\n+/, '');
  const end = start.indexOf('\n\n');
  const head = end < 0 ? start : start.slice(0, end);
  const headers = fieldsOf(head);
  if (headers.size === 0) return { headers, body: start };
  return { headers, body: end < 0 ? '' : start.slice(end + 2) };
}

/** Fields of a head or of a block of a report, folded lines joined. */
export function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}

function walk(head: ReadonlyMap<string, string>, body: string, depth: number, parts: Part[]): void {
  if (parts.length >= MOST_PARTS) return;
  const field = head.get('content-type') ?? 'text/plain';
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(field.trim())?.[0].toLowerCase() ?? 'text/plain';
  const boundary = boundaryOf(field, type, body);
  if (boundary === null || depth >= MOST_DEEP) {
    parts.push({ type, text: decoded(body, head) });
    return;
  }
  const pieces = body.split(new RegExp(`^--${literally(boundary)}(?:--)?[ \\t]*$`, 'm')).slice(1);
  for (const piece of pieces) {
    const text = piece.replace(/^\n/, '');
    if (text.trim() === '') continue;
    // a part whose head is empty begins with the empty line
    const inner = text.startsWith('\n') ? { headers: new Map(), body: text } : split(text);
    walk(inner.headers, inner.body, depth + 1, parts);
  }
}

function boundaryOf(field: string, type: string, body: string): string | null {
  const [, quoted, plain] =
    /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(field) ?? [];
  const named = quoted ?? plain;
  const stands = (text: string) => body.startsWith(`--${text}`) || body.includes(`\n--${text}`);
  if (type.startsWith('multipart/') && named && stands(named)) return named;
  if (!type.startsWith('multipart/') && field !== 'text/plain') return null;
  const [, guessed] = /^--([^\s-][^\n]{3,200}?)[ \t]*\n(?=Content-)/im.exec(body) ?? [];
  return guessed ?? null;
}

function decoded(body: string, head: ReadonlyMap<string, string>): string {
  const encoding = (head.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
  const utf8 = bytes.toString('utf8');
  return (utf8.includes('\uFFFD') ? bytes.toString('latin1') : utf8).replace(/\r\n?/g, '\n');
}

const unquoted = (text: string): string =>
  text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
