import type { Role } from '../../rules/permissions';

interface Account {
  /** In lower case. */
  readonly email: string;
  readonly roles: readonly { readonly role: Role }[];
}

/**
 * Whether a right password opens this account: every one, unless some are named, for when the directory is away.
 * Those alone then, and only while they are administrators.
 */
export const mayByPassword = ({ email, roles }: Account, named: readonly string[]): boolean =>
  named.length === 0 ||
  (named.includes(email) && roles.some(({ role }) => role === 'administrator'));
