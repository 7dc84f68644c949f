import type { Cadence } from '../../../residents/subscriptions/rules/choices';

export type DigestCadence = Exclude<Cadence, 'at once'>;

/**
 * Whom a digest is for, by what they chose by now. Who has changed from a digest to hearing at once since gets
 * what still waits for them with the next daily one.
 */
export const served: Readonly<Record<DigestCadence, readonly Cadence[]>> = {
  daily: ['at once', 'daily'],
  weekly: ['weekly'],
};

/** What waited longer was left out for a reason, and is no news any more. Two weekly digests fit in. */
export const CARRY_DAYS = 14;

export type CarryBlocker = 'withdrawn' | 'stale' | 'held';

/**
 * Why a released message must not be in a digest now (promise 7). Its own sending may have ended long ago.
 * `held`: paused; the next digest asks again.
 */
export function whyNotCarry(
  { state, notAfter }: { state: string; notAfter: Date | null },
  now: Date,
): CarryBlocker | null {
  if (state === 'withdrawn') return 'withdrawn';
  if (notAfter && notAfter <= now) return 'stale';
  return ['sending', 'balancing', 'complete'].includes(state) ? null : 'held';
}
