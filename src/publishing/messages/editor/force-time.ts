import { DateTime } from 'luxon';

/** A day and a time of the clock in the force's zone, as a form sends them. */
export interface ClockTime {
  day: string;
  time: string;
}

/** The instant; null when there is none or two (clocks go forward or back that night), or it is no time at all. */
export function instantOf({ day, time }: ClockTime, zone: string): Date | null {
  const local = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time) || !local.isValid)
    return null;
  const asWritten = local.toFormat("yyyy-MM-dd'T'HH:mm") === `${day}T${time}`;
  return asWritten && local.getPossibleOffsets().length === 1 ? local.toJSDate() : null;
}

/** What a form shows of an instant. */
export function clockTimeOf(at: Date | null, zone: string): ClockTime {
  if (!at) return { day: '', time: '' };
  const local = DateTime.fromJSDate(at, { zone });
  return { day: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') };
}
