export const organisationKinds = ['school', 'shop', 'watch', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** More than this is a mailing list, which is theirs to keep. */
export const MOST_ADDRESSES = 20;
export const LONGEST_NAME = 100;

/**
 * Whether this is a name and nothing else: it stands in letters to people who never heard of us, so it can carry no
 * address of a website, no telephone number and no sentence.
 */
export const isOrganisationName = (text: string): boolean =>
  text.length <= LONGEST_NAME &&
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N} &'’,()-]*(?:\. ?[\p{L}\p{M}\p{N} &'’,()-]+)*\.?$/u.test(text) &&
  !/\p{L}\.\p{L}/u.test(text) &&
  !/(?:\d[ -]?){7}/.test(text);

/** Addresses of a field, one a line or parted by commas; each once however it is written. */
export function addressesIn(text: string, keyOf: (address: string) => string): string[] {
  const all = text
    .split(/[\s,;]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '');
  return [...new Map(all.map((address) => [keyOf(address), address])).values()];
}

export type AddressStanding = 'gets' | 'stopped' | 'asked';

/** How an address stands, as the manager sees it. Whether somebody has messages of their own is none of their business. */
export function addressStanding(address: {
  readonly state: 'pending' | 'confirmed' | 'unsubscribed' | 'erased';
  readonly belongs: boolean;
}): AddressStanding {
  if (!address.belongs) return 'asked';
  return address.state === 'unsubscribed' ? 'stopped' : 'gets';
}

export type AddBlocker = 'too-many-addresses' | 'listed-already';

/** Why an address cannot be added; null when it can. */
export function whyNotAdd(count: number, listed: boolean): AddBlocker | null {
  if (listed) return 'listed-already';
  return count >= MOST_ADDRESSES ? 'too-many-addresses' : null;
}
