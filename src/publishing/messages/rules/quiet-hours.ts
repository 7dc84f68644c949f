import { DateTime } from 'luxon';

/** When nothing but urgent mail goes out. `from` and `to` are HH:MM on the force's clock; both the same: never. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  /** IANA time zone. */
  readonly zone: string;
}

interface Clock {
  readonly QUIET_FROM: string;
  readonly QUIET_TO: string;
  readonly FORCE_ZONE: string;
}

/** The quiet hours that a message keeps; null for an urgent one, which keeps none. */
export function quietHoursOf(settings: Clock, { urgent }: { urgent: boolean }): QuietHours | null {
  const { QUIET_FROM: from, QUIET_TO: to, FORCE_ZONE: zone } = settings;
  return urgent || from === to ? null : { from, to, zone };
}

/** `at` itself, or the end of the quiet hours that it falls into. */
export function nextAllowed(at: Date, quiet: QuietHours | null): Date {
  if (!quiet) return at;
  const day = DateTime.fromJSDate(at, { zone: quiet.zone }).startOf('day');
  for (const start of [day.minus({ days: 1 }), day]) {
    const from = momentOf(start, quiet.from, 'first');
    const to = momentOf(quiet.to > quiet.from ? start : start.plus({ days: 1 }), quiet.to, 'last');
    if (from <= at && at < to) return to;
  }
  return at;
}

export const isQuiet = (at: Date, quiet: QuietHours | null): boolean =>
  nextAllowed(at, quiet).getTime() !== at.getTime();

/**
 * Clocks go back: a time that comes twice begins the quiet at its first coming and ends it at its last.
 * Clocks go forward: a time that is skipped counts as much later as the clocks jumped.
 */
function momentOf(day: DateTime, time: string, which: 'first' | 'last'): Date {
  const [hour, minute] = time.split(':').map(Number);
  const all = day.set({ hour, minute }).getPossibleOffsets();
  const millis = all.map((one) => one.toMillis());
  return new Date(which === 'first' ? Math.min(...millis) : Math.max(...millis));
}

/** When a message goes out that is released at `releaseAt`, null for at once. */
export function goesOutAt(releaseAt: Date | null, now: Date, quiet: QuietHours | null): Date {
  return nextAllowed(releaseAt && releaseAt > now ? releaseAt : now, quiet);
}
