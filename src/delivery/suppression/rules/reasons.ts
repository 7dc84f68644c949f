/** Why an address is on the list of those who are not written to. */
export const suppressionReasons = ['hard bounce', 'soft bounces', 'complaint', 'by hand'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** Why a person in the audience got nothing: the list, or how they left since. */
export const unsentReasons = [
  ...suppressionReasons,
  'unsubscribed',
  'erased',
  'paused',
  'no longer follows',
] as const;
export type UnsentReason = (typeof unsentReasons)[number];

export const reasonWords: Readonly<Record<UnsentReason, string>> = {
  'hard bounce': 'The address does not exist or takes no mail',
  'soft bounces': 'Mail was given back several times, for example since the mailbox is full',
  complaint: 'Reported our mail as spam',
  'by hand': 'Put on the list by staff',
  unsubscribed: 'Stopped all messages',
  erased: 'Asked to be erased',
  paused: 'Paused all messages for a while',
  'no longer follows': 'No longer follows this area and topic',
};

/**
 * What somebody proves by pressing the button in our mail: that it arrives and that they want it.
 * What staff wrote down by hand has another ground, and stays.
 */
export const liftedByConfirming = (reason: SuppressionReason): boolean => reason !== 'by hand';
