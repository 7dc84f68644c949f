import { DateTime } from 'luxon';

/** By the force's clock, when people come home. */
export const DIGEST_HOUR = 17;

/** When the next daily digest goes out after `at`. */
export function nextDailyDigest(at: Date, zone: string): Date {
  const now = DateTime.fromJSDate(at, { zone });
  const today = now.startOf('day').set({ hour: DIGEST_HOUR });
  return (today > now ? today : today.plus({ days: 1 })).toJSDate();
}
