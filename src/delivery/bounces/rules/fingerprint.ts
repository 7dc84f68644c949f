import { createHash } from 'node:crypto';

/**
 * What makes a report the same one again: its Message-ID, which stays however often it is sent; where it has none,
 * its body, since servers on the way change the head.
 */
export function fingerprintOf(raw: Buffer): string {
  const text = raw.toString('latin1').replace(/\r\n?/g, '\n');
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const [, id] = /^message-id[ \t]*:\s*(<[^>\n]{1,500}>)/im.exec(head) ?? [];
  return (
    id ??
    createHash('sha256')
      .update(end < 0 ? text : text.slice(end).trim())
      .digest('hex')
  );
}
