/**
 * A mail as it goes over the wire, one byte a character: lines that begin with a dot have another before it
 * (RFC 5321, 4.5.2).
 */
export function stuffed(raw: Buffer | string): string {
  const text = typeof raw === 'string' ? raw : raw.toString('latin1');
  return text.startsWith('.') || text.includes('\r\n.')
    ? text.replace(/(^|\r\n)\./g, '$1..')
    : text;
}

/** What ends a mail: the dot stands on a line of its own. */
export const endOf = (text: string): string =>
  text === '' || text.endsWith('\r\n') ? '.\r\n' : '\r\n.\r\n';

/** What may stand between < and > of an envelope: no control characters, no spaces, no brackets. */
export const isEnvelopeAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\s<>\u0000-\u001f\u007f]*$/u.test(address);

export const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/** UTF-8, one byte a character. */
export const asBytes = (text: string): string =>
  isAscii(text) ? text : Buffer.from(text).toString('latin1');
