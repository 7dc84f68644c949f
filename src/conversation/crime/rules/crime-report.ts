const HOUR = 3_600_000;

/** Why a report is not recorded as a new crime (Home Office Crime Recording Rules). */
export const noCrimeReasons = [
  'not-a-crime',
  'already-recorded',
  'other-force',
  'not-confirmed',
] as const;
export type NoCrimeReason = (typeof noCrimeReasons)[number];

/** What staff choose from. */
export const noCrimeWords: Record<NoCrimeReason, string> = {
  'not-a-crime': 'What was told is no crime in law',
  'already-recorded': 'It was recorded before',
  'other-force': 'It took place elsewhere and was passed to that force',
  'not-confirmed': 'Nobody could be reached who confirms that it took place',
};

/** True when something that reads like a report of a crime is in it, whatever else it is about. */
export const isCrimeReport = ({
  category,
  flags,
}: {
  category: string;
  flags: readonly string[];
}) => category === 'crime_report' || flags.includes('also:crime_report');

/** A crime told to us must be recorded within 24 elapsed hours (Home Office Crime Recording Rules). */
export const recordBy = (toldAt: Date): Date => new Date(toldAt.getTime() + 24 * HOUR);

/** What the resident is told: first of all whether it counts as reported. Version 1. */
export function crimeWords(decision: { reference: string } | { reason: NoCrimeReason }): string[] {
  if ('reference' in decision)
    return [
      'What you told us counts as a reported crime. You need not report it again.',
      `Your crime reference is ${decision.reference}. Please give it when you ask about this.`,
    ];
  return [...notNew[decision.reason], 'If you think that this is wrong, answer this mail.'];
}

const notNew: Record<NoCrimeReason, string[]> = {
  'not-a-crime': [
    'What you told us does not count as a reported crime.',
    'From what you wrote, it is no crime in law. That does not mean that it does not matter.',
  ],
  'already-recorded': [
    'What you told us counts as a reported crime already: it was recorded before. You need not report it again.',
  ],
  'other-force': [
    'What you told us does not count as reported with us, since it took place in the area of another police force.',
    'We have passed it to that force. It counts as reported once they tell you so.',
  ],
  'not-confirmed': [
    'What you told us does not count as a reported crime.',
    'Nobody could be reached who confirms that it took place.',
  ],
};
