/** Why nothing of a message may go out now. */
export type SendBlocker = 'withdrawn' | 'stale' | 'held';

/**
 * Asked before every sub-batch, retry and timer (promise 7). `held`: paused, or not released as far as we know.
 * Order matters: what is withdrawn or stale is ended, what is held waits.
 */
export function whyNotSend(
  { state, notAfter }: { state: string; notAfter: Date | null },
  now: Date,
): SendBlocker | null {
  if (state === 'withdrawn') return 'withdrawn';
  if (notAfter && notAfter <= now) return 'stale';
  return state === 'sending' ? null : 'held';
}
