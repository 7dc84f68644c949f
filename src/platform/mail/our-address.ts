/** What each address of ours is for; the letter or word before the plus. */
const kinds = {
  reply: 'reply',
  bounce: 'bounce of a delivery',
  b: 'bounce of a letter',
  u: 'unsubscribe',
} as const;

/** An envelope recipient that looks like one of ours. Says nothing about the token's truth. */
export interface OurAddress {
  readonly kind: (typeof kinds)[keyof typeof kinds];
  readonly token: string;
}

/** Tokens are base32 in lower case; relays may change the case of a local part, so it is folded back. */
const LOCAL = /^(reply|bounce|b|u)\+([a-z2-7]{8,})$/;
/** RFC 5321, section 4.5.3.1: 64 octets before the @, 255 after. Our tokens may be longer than the first. */
const LONGEST = 512;

/** The local part in lower case when the address is of our domain, else null. */
export function localPart(address: string, domain: string): string | null {
  if (address.length > LONGEST) return null;
  const bare = address.trim().replace(/^<|>$/g, '');
  const at = bare.lastIndexOf('@');
  if (at < 1 || bare.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return null;
  return bare.slice(0, at).toLowerCase();
}

/** What an envelope recipient stands for, or null when it is no address of ours. */
export function readOurAddress(address: string, domain: string): OurAddress | null {
  const [, kind, token] = LOCAL.exec(localPart(address, domain) ?? '') ?? [];
  return kind && token ? { kind: kinds[kind as keyof typeof kinds], token } : null;
}
