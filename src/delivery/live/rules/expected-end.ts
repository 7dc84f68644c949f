/** Slower than this is no pace to foretell from: one in ten seconds. */
const LEAST = 0.1;

/**
 * When those who can be sent to now are done, at the pace of now; null where nothing moves. Who waits for another
 * try comes back by the clock, so nothing ends before the last of the first tries.
 */
export function expectedEnd(
  { open, retrying, rate }: { open: number; retrying: number; rate: number },
  now: Date,
): Date | null {
  const ready = open - retrying;
  if (ready <= 0 || rate < LEAST) return null;
  return new Date(now.getTime() + Math.ceil(ready / rate) * 1000);
}

/** A rate as a person reads it. */
export function rateWords(perSecond: number): string {
  if (perSecond >= 10) return `${Math.round(perSecond).toLocaleString('en-GB')} a second`;
  if (perSecond >= 1) return `${perSecond.toFixed(1)} a second`;
  return `${Math.round(perSecond * 60)} a minute`;
}
