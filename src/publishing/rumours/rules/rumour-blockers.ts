/** Why something may not be done with an entry, in words that a person can act on. */
export const rumourBlockerWords = {
  'not-permitted': 'Your role does not allow this.',
  'outside-your-area': 'Someone whose role covers its area must do this.',
  'wrong-status': 'The entry is not at a stage where this can be done.',
  'no-such-rating': 'Choose a rating from the list.',
  'reason-missing': 'Give a reason.',
  'rating-words-missing': 'Write what you found, in one sentence for the public.',
  'evidence-missing':
    'Add evidence first. What a resident said or social media shows is not enough alone.',
  'not-checkable': 'It is marked as something that cannot be checked.',
  'nothing-proposed': 'No rating waits to be confirmed.',
  'waits-for-review': 'A rating waits to be confirmed or turned down.',
  'rated-it-yourself': 'You gave this rating, so someone else must confirm it.',
  'rated-claim-is-fixed':
    'It is rated, so its claim stays as it is. Open it again first, or add a new entry.',
  'harm-needs-review': 'Nobody else confirmed its rating, as high harm needs. Open it again first.',
} as const;

export type RumourBlocker = keyof typeof rumourBlockerWords;

export const keep = (...found: (RumourBlocker | false | undefined)[]): RumourBlocker[] => [
  ...new Set(found.filter((one): one is RumourBlocker => Boolean(one))),
];
