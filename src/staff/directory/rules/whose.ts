/** An account as far as the directory is concerned. */
export interface Found {
  readonly id: string;
  readonly active: boolean;
  /** Whether somebody of this directory has it already. */
  readonly linked: boolean;
}

/** Why somebody of the directory does not get in. */
export type NoAccount = 'email-not-verified' | 'no-account' | 'of-another-person' | 'closed';

export type Whose =
  | { readonly ok: true; readonly id: string; readonly link: boolean }
  | { readonly ok: false; readonly why: NoAccount };

/**
 * Whose account it is. Who came before is known by the directory's own name for them and by nothing else; who comes
 * for the first time by a verified address, if the account is nobody's yet. No account is ever made.
 */
export function whoseAccount(
  bySubject: Found | null,
  byEmail: Found | null,
  verified: boolean,
): Whose {
  if (bySubject) return opened(bySubject, false);
  if (!verified) return { ok: false, why: 'email-not-verified' };
  if (!byEmail) return { ok: false, why: 'no-account' };
  return byEmail.linked ? { ok: false, why: 'of-another-person' } : opened(byEmail, true);
}

const opened = ({ id, active }: Found, link: boolean): Whose =>
  active ? { ok: true, id, link } : { ok: false, why: 'closed' };
