import { DateTime } from 'luxon';

/** Whole months, both counted: YYYY-MM. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** As far back as reports go. */
export const MONTHS = 24;
/** Shown to who chose nothing. */
const USUAL = 3;

const monthAt = (now: DateTime, back: number) => now.minus({ months: back }).toFormat('yyyy-MM');

/** Months that may be chosen, this one first. Whole ones alone: the difference of two days could point at somebody. */
export const monthsUntil = (now: DateTime): string[] =>
  Array.from({ length: MONTHS }, (_, back) => monthAt(now.startOf('month'), back));

/** What was asked for; null: that is no period. `now` on the force's clock. */
export function readPeriod(given: { from?: unknown; to?: unknown }, now: DateTime): Period | null {
  const months = monthsUntil(now);
  const { from = months[USUAL - 1], to = months[0] } = given;
  const known = (month: unknown): month is string => months.includes(month as string);
  return known(from) && known(to) && from <= to ? { from, to } : null;
}

/** From the first moment of its first month to that after its last. */
export function spanOf({ from, to }: Period, zone: string): { since: Date; before: Date } {
  const start = (month: string) => DateTime.fromISO(month, { zone }).startOf('month');
  return { since: start(from).toJSDate(), before: start(to).plus({ months: 1 }).toJSDate() };
}

/** Mondays of the weeks of a period that have begun, the first one first. */
export function weeksOf({ from, to }: Period, now: DateTime): string[] {
  const zone = now.zone;
  const end = DateTime.min(DateTime.fromISO(to, { zone }).endOf('month'), now);
  const weeks: string[] = [];
  for (
    let week = DateTime.fromISO(from, { zone }).startOf('week');
    week <= end;
    week = week.plus({ weeks: 1 })
  )
    weeks.push(week.toISODate() ?? '');
  return weeks;
}
