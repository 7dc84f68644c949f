/**
 * Enhanced codes (RFC 3463, RFC 7505) that say: this address is no good, today or tomorrow. No such mailbox, no such
 * domain, moved away, the domain takes no mail, mailbox closed. Policy, size and content are not about the address.
 */
export const hardCodes: readonly string[] = ['5.1.1', '5.1.2', '5.1.6', '5.1.10', '5.2.1'];

/** What the relay's answer itself may say of an address; `5.1.3` is also our own word for one that we cannot write. */
export const isHardCode = (code: string | null | undefined): boolean =>
  code !== null && code !== undefined && hardCodes.includes(code);
