const END = Buffer.from('.\r\n');
const END_AFTER_LINE = Buffer.from('\r\n.\r\n');

/** A mail as it goes over the wire: lines that begin with a dot have another before it (RFC 5321, 4.5.2). */
export function stuffed(raw: Buffer): Buffer {
  const first = raw[0] === DOT ? 0 : raw.indexOf('\r\n.');
  if (first < 0) return raw;
  return Buffer.from(raw.toString('latin1').replace(/(^|\r\n)\./g, '$1..'), 'latin1');
}

/** What ends a mail: the dot stands on a line of its own. */
export const endOf = (raw: Buffer): Buffer =>
  raw.length === 0 || (raw.at(-2) === CR && raw.at(-1) === LF) ? END : END_AFTER_LINE;

const [DOT, CR, LF] = [46, 13, 10];

/** What may stand between < and > of an envelope: no control characters, no spaces, no brackets. */
export const isEnvelopeAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\s<>\u0000-\u001f\u007f]*$/u.test(address);

export const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);
