import { DateTime } from 'luxon';

/** Mails that a relay, address or domain new to the receivers may send, day by day. */
export interface WarmUpPlan {
  /** First day on the force's clock, YYYY-MM-DD; empty for no plan. */
  readonly from: string;
  /** Most mails of the first day, of the second, and on; after the last there is no limit. */
  readonly steps: readonly number[];
  readonly zone: string;
}

const dayOf = (now: Date, zone: string) => DateTime.fromJSDate(now, { zone }).startOf('day');

/** The day on the force's clock, YYYY-MM-DD. */
export const dayName = (now: Date, { zone }: WarmUpPlan): string => dayOf(now, zone).toISODate()!;

/** Most mails of the day; null for no limit. Before the first day nothing is warmed up yet: its limit holds. */
export function ceilingOf(now: Date, { from, steps, zone }: WarmUpPlan): number | null {
  if (from === '' || steps.length === 0) return null;
  const since = dayOf(now, zone).diff(DateTime.fromISO(from, { zone }), 'days').days;
  return steps[Math.max(0, Math.round(since))] ?? null;
}

/** When the next day begins on the force's clock. */
export const nextDay = (now: Date, { zone }: WarmUpPlan): Date =>
  dayOf(now, zone).plus({ days: 1 }).toJSDate();

/**
 * The day on which the last of so many people comes to their turn, when `taken` of today's mails are used up and nothing
 * else is sent; today's start where they all go today.
 */
export function lastDayFor(people: number, taken: number, now: Date, plan: WarmUpPlan): Date {
  let left = people;
  let used = taken;
  for (let day = dayOf(now, plan.zone); ; day = day.plus({ days: 1 })) {
    const most = ceilingOf(day.toJSDate(), plan);
    if (most === null || left <= most - used) return day.toJSDate();
    left -= Math.max(0, most - used);
    used = 0;
  }
}
