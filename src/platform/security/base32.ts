const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

const CODES = Buffer.from(LETTERS);

/** Base32 (RFC 4648) in lower case without padding. */
export function base32(bytes: Buffer): string {
  const text = Buffer.allocUnsafe(Math.ceil((bytes.length * 8) / 5));
  let bits = 0;
  let value = 0;
  let at = 0;
  for (let index = 0; index < bytes.length; index++) {
    value = ((value & 255) << 8) | bytes[index]!;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text[at++] = CODES[(value >>> bits) & 31]!;
    }
  }
  if (bits > 0) text[at] = CODES[(value << (5 - bits)) & 31]!;
  return text.toString('latin1');
}

/** The bytes, or null when the text holds another letter or its last bits are not zero. */
export function fromBase32(text: string): Buffer | null {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text) {
    const five = LETTERS.indexOf(letter);
    if (five < 0) return null;
    value = (value << 5) | five;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >>> bits) & 255);
    }
    value &= 255;
  }
  return bits < 5 && (value & ((1 << bits) - 1)) === 0 ? Buffer.from(bytes) : null;
}
