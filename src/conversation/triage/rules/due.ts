import { DateTime } from 'luxon';
import type { Urgency } from '../vocabulary';
import { bankHolidays } from './bank-holidays';

const ZONE = 'Europe/London';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Working days for what can wait. */
const ROUTINE_DAYS = 10;

export interface DueOptions {
  /** Elapsed hours for a standard case. */
  standardHours?: number;
}

/**
 * By when a person must have answered. Elapsed time, never paused, for all but routine.
 * 72 hours for a standard case: Neighbourhood Policing Guarantee (England and Wales).
 * 24 hours for a priority case: a crime told to us must be recorded by then (Home Office Crime Recording Rules).
 * Null where nobody waits for an answer.
 */
export function dueAt(
  urgency: Urgency,
  arrived: Date,
  { standardHours = 72 }: DueOptions = {},
): Date | null {
  const after = (milliseconds: number) => new Date(arrived.getTime() + milliseconds);
  switch (urgency) {
    case 'immediate':
      return after(5 * MINUTE);
    case 'urgent':
      return after(HOUR);
    case 'priority':
      return after(24 * HOUR);
    case 'standard':
      return after(standardHours * HOUR);
    case 'routine':
      return addWorkingDays(arrived, ROUTINE_DAYS);
    case 'none':
      return null;
  }
}

export const isWorkingDay = (day: DateTime): boolean =>
  day.weekday <= 5 && !bankHolidays.has(day.toFormat('yyyy-MM-dd'));

/** The same clock time in London, that many working days later; the day of arrival is not counted. */
export function addWorkingDays(from: Date, days: number): Date {
  let day = DateTime.fromJSDate(from, { zone: ZONE });
  for (let left = days; left > 0;) {
    day = day.plus({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day.toJSDate();
}
