/** One header field of a mail, as it stands in it: name, and everything after the colon without the last line end. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Header fields of a mail whose lines end in CRLF. */
export function fieldsOf(head: string): Field[] {
  return head
    .split(/\r\n(?![ \t])/)
    .filter((line) => line.includes(':'))
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1) };
    });
}

/** RFC 6376, 3.4.2: `relaxed`, without a line end. */
export const relaxedField = ({ name, value }: Field): string =>
  `${name.toLowerCase().trimEnd()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;

/** RFC 6376, 3.4.4: `relaxed`. Empty stays empty; anything else ends with one line end. */
export function relaxedBody(body: string): string {
  const tidy = /[ \t]{2}|\t|[ ]\r\n/.test(body)
    ? body.replace(/[ \t]+/g, ' ').replace(/ \r\n/g, '\r\n')
    : body;
  let end = tidy.length;
  while (tidy.startsWith('\r\n', end - 2) && end >= 2) end -= 2;
  const text = tidy.slice(0, end).replace(/ $/, '');
  return text === '' ? '' : `${text}\r\n`;
}

/**
 * What a signature covers, where the mail has it (RFC 6376, 5.4.1; RFC 8058 asks for the List-Unsubscribe pair).
 * Whatever the mail has not is not named, but for From, which is named once more than it stands: nobody may add one.
 */
const COVERED = new Set([
  ...['from', 'to', 'subject', 'date', 'message-id', 'reply-to', 'in-reply-to', 'references'],
  ...['mime-version', 'content-type', 'content-transfer-encoding', 'content-language'],
  ...['list-id', 'list-unsubscribe', 'list-unsubscribe-post'],
  ...['auto-submitted', 'feedback-id'],
]);

/** Signed from the last to the first where a name stands twice, as RFC 6376, 5.4.2 has it. */
export function coveredFields(fields: readonly Field[]): Field[] {
  return fields.filter(({ name }) => COVERED.has(name.toLowerCase())).reverse();
}

export const namesOf = (fields: readonly Field[]): string =>
  [...fields.map(({ name }) => name.toLowerCase()), 'from'].join(':');

/** A long value in lines of at most 72, as header fields are folded; blanks within it do not count. */
export const folded = (value: string): string => value.match(/.{1,72}/g)!.join('\r\n ');
