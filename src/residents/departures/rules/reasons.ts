/** Why people stop messages. Nobody types here, so nothing personal is ever kept. */
export const departureReasons = [
  'too-many',
  'not-my-area',
  'not-useful',
  'moved',
  'did-not-sign-up',
  'other',
] as const;
export type DepartureReason = (typeof departureReasons)[number];

export const isReason = (value: unknown): value is DepartureReason =>
  (departureReasons as readonly unknown[]).includes(value);

/** The number of the mail whose link was followed; null for anything else, since it stands in an address that anyone may change. */
export const mailIdIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[1-9]\d{0,17}$/.test(value) ? value : null;
