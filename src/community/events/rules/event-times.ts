import { DateTime } from 'luxon';

const english: Said = { locale: 'en-GB', to: 'to' };

/** By the force's clock: no letter of ours comes at night. */
const HOUR = 10;
const KEPT_DAYS = 30;

/** The day before it begins, at 10. */
export const reminderAt = (startsAt: Date, zone: string): Date =>
  at10(DateTime.fromJSDate(startsAt, { zone }).minus({ days: 1 }));

/** The day after it ended, at 10: how was it? */
export const questionAt = (endsAt: Date, zone: string): Date =>
  at10(DateTime.fromJSDate(endsAt, { zone }).plus({ days: 1 }));

/** When who booked is forgotten. */
export const forgetAt = (endsAt: Date, zone: string): Date =>
  at10(DateTime.fromJSDate(endsAt, { zone }).plus({ days: KEPT_DAYS }));

const at10 = (day: DateTime) => day.startOf('day').set({ hour: HOUR }).toJSDate();

export interface Said {
  readonly locale: string;
  /** Between beginning and end. */
  readonly to: string;
}

/** `Saturday 5 December 2026, 6:00pm to 8:00pm`, in the force's zone. */
export function whenWords(startsAt: Date, endsAt: Date, zone: string, said = english): string {
  const [from, to] = [startsAt, endsAt].map((at) =>
    DateTime.fromJSDate(at, { zone }).setLocale(said.locale),
  ) as [DateTime, DateTime];
  const clock = (at: DateTime) => at.setLocale(english.locale).toFormat('h:mma').toLowerCase();
  const day = (at: DateTime) => at.toFormat('cccc d MMMM yyyy');
  const until = from.hasSame(to, 'day') ? clock(to) : `${day(to)}, ${clock(to)}`;
  return `${day(from)}, ${clock(from)} ${said.to} ${until}`;
}
