/** Why an event changes or is called off: the only words of it that a letter carries. */
export const reasonWords = {
  venue: 'The place cannot be used as planned.',
  weather: 'The weather makes it necessary.',
  staff: 'Officers are needed elsewhere.',
  safety: 'It is safer so.',
  demand: 'More people want to come than we expected.',
  few: 'Too few people could come.',
  illness: 'Somebody who runs it is ill.',
  clash: 'It would meet with something else on the same day.',
  other: 'We are sorry for the change.',
} as const;

export type EventReason = keyof typeof reasonWords;
export const eventReasons = Object.keys(reasonWords) as EventReason[];

export const wordsOf = (reason: string | null): string =>
  reasonWords[reason as EventReason] ?? reasonWords.other;
