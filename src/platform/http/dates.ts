import { DateTime } from 'luxon';

type Instant = Date | string | null | undefined;

const read = (at: Instant, zone: string) =>
  (at instanceof Date ? DateTime.fromJSDate(at) : DateTime.fromISO(at ?? ''))
    .setZone(zone)
    .setLocale('en-GB');

/** `21 November 2026`, in the force's zone. Nothing for no date. A plain date keeps its day. */
export const dayIn = (zone: string) => (at: Instant) =>
  at
    ? (isPlainDate(at) ? DateTime.fromISO(at, { zone }) : read(at, zone)).toFormat('d MMMM yyyy')
    : '';

/** `21 November 2026 at 4:05pm`, in the force's zone: the form of the GOV.UK style guide. */
export const momentIn = (zone: string) => (at: Instant) =>
  at
    ? read(at, zone)
        .toFormat("d MMMM yyyy 'at' h:mma")
        .replace(/[AP]M$/i, (half) => half.toLowerCase())
    : '';

function isPlainDate(at: Instant): at is string {
  return typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);
}
