/** What came of asking for a second opinion. None of it stops a message. */
export const outcomeWords = {
  given: 'a second opinion was given',
  'timed-out': 'no second opinion: timed out',
  unreachable: 'no second opinion: its service could not be reached',
  refused: 'no second opinion: its service refused',
  unreadable: 'no second opinion: its answer could not be read',
} as const;

export type OpinionOutcome = keyof typeof outcomeWords;
