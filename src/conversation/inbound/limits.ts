/** Multipart containers in one mail. Ordinary mails have up to five, forwarded chains about twenty. */
const MOST_CONTAINERS = 60;
/** Parts of any kind. */
const MOST_PARTS = 600;
/** Bytes of header lines before the body. */
const MOST_HEADERS = 200_000;
/** Bytes of body read from a mail beyond the limits. */
const MOST_WORDS = 200_000;

const counts = (raw: Buffer, word: RegExp, most: number): boolean => {
  let seen = 0;
  // Latin-1 keeps a byte a character, so nothing is decoded and nothing can fail.
  const text = raw.toString('latin1');
  while (word.exec(text)) {
    seen += 1;
    if (seen > most) return true;
  }
  return false;
};

const bodyAt = (raw: Buffer): number => {
  const places = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : raw.length;
};

/** Whether taking the mail apart could cost without bound. Counted before anything is parsed. */
export const tooDeep = (raw: Buffer): boolean =>
  bodyAt(raw) > MOST_HEADERS ||
  counts(raw, /content-type:\s*(?:multipart|message)\//gi, MOST_CONTAINERS) ||
  counts(raw, /\n\s*content-type:/gi, MOST_PARTS);

/** The headers that matter, and the words of the body as plain text: what is left of a mail beyond the limits. */
export function headOnly(raw: Buffer): Buffer {
  const end = bodyAt(raw);
  const kept = raw
    .subarray(0, Math.min(end, MOST_HEADERS))
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) =>
      /^(?:message-id|in-reply-to|references|from|to|subject|date|auto-submitted|precedence|x-auto|list-)/i.test(
        line,
      ),
    )
    .map((line) => line.slice(0, 2_000));
  const words = raw
    .subarray(end)
    .toString('latin1')
    .split(/\r?\n/)
    .filter((line) => !/^(?:--|content-[a-z-]+:|\s+boundary=)/i.test(line))
    .join('\n');
  const body = Buffer.from(words.slice(0, MOST_WORDS), 'latin1');
  const head = [...kept.slice(0, 50), 'Content-Type: text/plain; charset=utf-8', '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), body]);
}
