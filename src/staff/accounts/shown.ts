import type { Account } from './account';

/** An account as the API gives it. */
export const shown = ({ grants, active, hasPassword, ...account }: Account) => ({
  ...account,
  roles: grants,
  state: stateOf({ active, hasPassword }),
});

/** `invited`: has set no password yet. */
export const stateOf = ({ active, hasPassword }: Pick<Account, 'active' | 'hasPassword'>) => {
  if (!active) return 'ended';
  return hasPassword ? 'active' : 'invited';
};
