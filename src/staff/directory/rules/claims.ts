/** What the directory says of somebody, as it came; nothing in it is to be trusted to have its type. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * The mail address that the directory vouches for, in lower case, or null. `verifiedBy`: the claim that vouches,
 * `email_verified` by the standard; some directories send it as a text.
 */
export function verifiedEmail(claims: Claims, verifiedBy: string): string | null {
  const { email } = claims;
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email.trim())) return null;
  const verified = claims[verifiedBy];
  return verified === true || verified === 'true' || verified === 1 || verified === '1'
    ? email.trim().toLowerCase()
    : null;
}

/** Whether the directory asked for a second factor itself: `mfa` in `amr` (RFC 8176), or one of these values of `acr`. */
export function askedForTwo({ amr, acr }: Claims, strongAcrs: readonly string[]): boolean {
  if (Array.isArray(amr) && amr.includes('mfa')) return true;
  return typeof acr === 'string' && strongAcrs.includes(acr);
}
