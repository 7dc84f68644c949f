/** C0 and C1 controls, and characters that turn the direction of a line. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/gu;

/** A header value on one line: whatever could start a new header, or turn a file name around, becomes a space. */
export const oneLine = (value: string, most: number): string =>
  value.replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim().slice(0, most);

/** Body text without NUL bytes and other controls (PostgreSQL stores no NUL), with plain line ends. */
export const soften = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

/** Well-formed message ids of a header, at most fifty; the rest is dropped, not repaired. */
export function messageIds(field: string | string[] | undefined): string[] {
  const text = [field ?? []].flat().join(' ').slice(0, 20_000);
  return (text.match(/<[!-;=?-~]{3,250}>/gu) ?? []).filter((id) => id.includes('@')).slice(-50);
}
