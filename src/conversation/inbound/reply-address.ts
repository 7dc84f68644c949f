/** Local parts that we write ourselves: `reply+<token>` in Reply-To, `bounce+<token>` as return path. */
export type OurAddress = { kind: 'reply' | 'bounce'; token: string };

/** Tokens are base32 in lower case; relays may change the case of a local part, so it is folded back. */
const LOCAL = /^(reply|bounce)\+([a-z2-7]{8,})$/;
/** RFC 5321, section 4.5.3.1: 64 octets before the @, 255 after. Our tokens may be longer than the first. */
const LONGEST = 512;

/** What an envelope recipient stands for, or null when it is no address of ours. Says nothing about the token's truth. */
export function readOurAddress(address: string, domain: string): OurAddress | null {
  if (address.length > LONGEST) return null;
  const bare = address.trim().replace(/^<|>$/g, '');
  const at = bare.lastIndexOf('@');
  if (at < 1 || bare.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return null;
  const [, kind, token] = LOCAL.exec(bare.slice(0, at).toLowerCase()) ?? [];
  return kind && token ? { kind: kind as OurAddress['kind'], token } : null;
}
