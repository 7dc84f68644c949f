import { domainToASCII } from 'node:url';

/** What differs from person to person in a composed mail. */
export const slotNames = [
  'to',
  'delivery',
  'earlier',
  'reply',
  'preferences',
  'unsubscribe',
] as const;
export type Slot = (typeof slotNames)[number];
export type SlotValues = Readonly<Record<Slot, string>>;

/** A mail cut at its slots: what everyone gets, one byte a character, and the slots between its pieces. */
export interface Form {
  readonly pieces: readonly string[];
  readonly slots: readonly Slot[];
}

/** Body lines may be 76 characters long (RFC 2045, 6.7) and a value stands on a line of its own. */
export const LONGEST_VALUE = 75;

const SOFT_BREAK = '=\r\n';

/** Marks to compose with. `nonce` is random letters and digits, so that no text can hold one by chance. */
export function marksFor(nonce: string): SlotValues {
  const mark = (slot: Slot) => `${slot}${nonce}`;
  return {
    to: `${mark('to')}@slot.invalid`,
    delivery: mark('delivery'),
    earlier: mark('earlier'),
    reply: mark('reply'),
    preferences: mark('preferences'),
    unsubscribe: mark('unsubscribe'),
  };
}

/**
 * Cuts a finished mail whose bodies are quoted-printable. The encoder may have broken a mark over two lines,
 * and a value is longer than its mark: so each value in a body is put between soft line breaks.
 */
export function cut(mail: Buffer, marks: SlotValues): Form {
  const text = mail.toString('latin1');
  const bodyFrom = text.indexOf('\r\n\r\n');
  const broken = (mark: string) => [...mark].map(literally).join('(?:=\\r\\n)?');
  const pattern = new RegExp(slotNames.map((slot) => `(${broken(marks[slot])})`).join('|'), 'g');
  const pieces: string[] = [];
  const slots: Slot[] = [];
  let done = 0;
  let soft = '';
  for (const match of text.matchAll(pattern)) {
    const slot = slotNames[match.slice(1).findIndex((group) => group !== undefined)]!;
    const before = text.slice(done, match.index);
    const inBody = match.index > bodyFrom;
    pieces.push(`${soft}${before}${inBody ? SOFT_BREAK : ''}`);
    slots.push(slot);
    soft = inBody ? SOFT_BREAK : '';
    done = match.index + match[0].length;
  }
  pieces.push(soft + text.slice(done));
  return { pieces: pieces.map(withoutDots), slots };
}

/** One person's mail. Values must be safe in headers and in quoted-printable, as `isSafe` says; the address may be UTF-8. */
export function fill({ pieces, slots }: Form, values: SlotValues): string {
  let text = pieces[0]!;
  for (let index = 0; index < slots.length; index++)
    text += values[slots[index]!] + pieces[index + 1]!;
  return text;
}

/** A line that begins with a dot would have to be changed in every copy on its way (RFC 5321, 4.5.2). */
const withoutDots = (text: string): string =>
  text.replace(/\r\n(\.+)/g, (_, dots: string) => `\r\n${`=2E${SOFT_BREAK}`.repeat(dots.length)}`);

/** Letters, digits and hyphens of limited length: nothing that a header or an encoding could read as its own. */
export const isSafe = (value: string): boolean =>
  value.length <= LONGEST_VALUE && /^[A-Za-z0-9-]+$/.test(value);

/**
 * An address as it stands in a header and an envelope, or null when it cannot: no delimiters, no control characters.
 * A domain in another script has an ASCII form that every relay takes. A local part has none: such a mail needs a
 * relay with SMTPUTF8 (RFC 6531), and its header is UTF-8 (RFC 6532).
 */
export function onTheWire(address: string): string | null {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = domainToASCII(address.slice(at + 1));
  const wire = `${local}@${domain}`;
  const good = /^[^\s<>,;:()[\]"\\@\p{C}]+$/u.test(local) && /^[a-z0-9.-]+$/.test(domain);
  return at > 0 && good && Buffer.byteLength(wire) <= 254 ? wire : null;
}

const literally = (letter: string): string => letter.replace(/[.]/, '\\.');
