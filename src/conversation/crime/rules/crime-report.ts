import type { Texts } from '../../../platform/texts/texts';

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
export function crimeWords(
  t: Texts,
  decision: { reference: string } | { reason: NoCrimeReason },
): string[] {
  if ('reference' in decision) {
    const { reference } = decision;
    const counts = t('conversation/letters:crime.counts');
    return [counts, t('conversation/letters:crime.reference', { reference })];
  }
  const { reason } = decision;
  return [
    t(`conversation/letters:crime.not.${reason}`),
    ...(reason === 'already-recorded' ? [] : [t(`conversation/letters:crime.why.${reason}`)]),
    t('conversation/letters:crime.if-wrong'),
  ];
}
