import { DateTime } from 'luxon';

type Instant = Date | string | null | undefined;

/** English as in Britain; the word between day and time is each language's own. */
const ENGLISH = 'en-GB';
const betweenDayAndTime: Readonly<Record<string, string>> = { cy: 'am' };

const read = (at: Instant, zone: string) =>
  (at instanceof Date ? DateTime.fromJSDate(at) : DateTime.fromISO(at ?? '')).setZone(zone);

/** `21 November 2026`, in the force's zone. Nothing for no date. A plain date keeps its day. */
export const dayIn =
  (zone: string) =>
  (at: Instant, language = ENGLISH) =>
    at
      ? (isPlainDate(at) ? DateTime.fromISO(at, { zone }) : read(at, zone))
          .setLocale(localeOf(language))
          .toFormat('d MMMM yyyy')
      : '';

/** `21 November 2026 at 4:05pm`, in the force's zone: the form of the GOV.UK style guide. */
export const momentIn =
  (zone: string) =>
  (at: Instant, language = ENGLISH) => {
    if (!at) return '';
    const time = read(at, zone).setLocale(ENGLISH).toFormat('h:mma').toLowerCase();
    return `${dayIn(zone)(read(at, zone).toJSDate(), language)} ${betweenDayAndTime[language] ?? 'at'} ${time}`;
  };

export const localeOf = (language: string) => (language === 'en' ? ENGLISH : language);

function isPlainDate(at: Instant): at is string {
  return typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);
}
