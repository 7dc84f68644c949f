/** Why people stop messages, in their own words. Nobody types here, so nothing personal is ever kept. */
export const departureReasons = {
  'too-many': 'I get too many messages',
  'not-my-area': 'They are not about my area',
  'not-useful': 'They are not useful to me',
  moved: 'I moved away',
  'did-not-sign-up': 'I did not sign up for them',
  other: 'Another reason',
} as const;
export type DepartureReason = keyof typeof departureReasons;

export const isReason = (value: unknown): value is DepartureReason =>
  typeof value === 'string' && Object.hasOwn(departureReasons, value);

/** The number of the mail whose link was followed; null for anything else, since it stands in an address that anyone may change. */
export const mailIdIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[1-9]\d{0,17}$/.test(value) ? value : null;
