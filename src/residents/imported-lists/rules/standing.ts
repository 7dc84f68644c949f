/** What is known of an address that a list brings. */
export interface KnownAddress {
  readonly state: 'pending' | 'confirmed' | 'unsubscribed' | 'erased' | null;
  readonly neverInvited: boolean;
}

/** fresh: invited. here: has a sign-up or messages of their own. left-out: unsubscribed, erased, or did not answer before. */
export type Standing = 'fresh' | 'here' | 'left-out';

/** Only who is not known at all is invited: a list never changes what somebody said to us themselves. */
export function standingOf({ state, neverInvited }: KnownAddress): Standing {
  if (state === 'pending' || state === 'confirmed') return 'here';
  return state !== null || neverInvited ? 'left-out' : 'fresh';
}
