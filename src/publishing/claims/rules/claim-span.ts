/** Where a claim stands in the words of the message. Offsets are UTF-16 units into the source text of the part. */
export interface ClaimSpan {
  readonly where: 'subject' | 'body';
  readonly start: number;
  readonly end: number;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The claim's own words in the subject or the body, whatever the case, spaces and marks; null: it is told in other words. */
export function claimSpan(
  claim: string,
  { subject, body }: { subject: string; body: string },
): ClaimSpan | null {
  const words = claim.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return null;
  const pattern = new RegExp(words.map(escaped).join('[^\\p{L}\\p{N}]{1,6}'), 'iu');
  for (const [where, text] of [
    ['subject', subject],
    ['body', body],
  ] as const) {
    const found = pattern.exec(text);
    if (found) return { where, start: found.index, end: found.index + found[0].length };
  }
  return null;
}
