/** A mail address in the three forms we keep: as written, its domain, and the key that finds it again. */
export interface MailAddress {
  readonly address: string;
  readonly domain: string;
  readonly key: string;
}

/**
 * Reads an address that was already validated as one. The domain goes to lower case (RFC 5321 2.4).
 * The key is wholly in lower case: no provider in use tells local parts apart by case, and one person
 * who types a capital letter must not get two of everything.
 */
export function mailAddress(text: string): MailAddress {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  const domain = trimmed.slice(at + 1).toLowerCase();
  const address = `${trimmed.slice(0, at)}@${domain}`;
  return { address, domain, key: address.toLowerCase() };
}
