import { DateTime } from 'luxon';

/** Days (YYYY-MM-DD) after `last` until `today`, both in the force's calendar; today alone where there was none yet. */
export function daysDue(last: string | null, today: string): string[] {
  if (last === null) return [today];
  const days: string[] = [];
  for (let day = next(last); day <= today; day = next(day)) days.push(day);
  return days;
}

/** The moment at which this day ends on the force's clock. */
export const endOf = (day: string, zone: string): Date =>
  DateTime.fromISO(day, { zone }).plus({ days: 1 }).toJSDate();

export const dayOf = (moment: Date, zone: string): string =>
  DateTime.fromJSDate(moment, { zone }).toISODate()!;

const next = (day: string) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate()!;
