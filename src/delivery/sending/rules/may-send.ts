import { isQuiet, type QuietHours } from '../../../publishing/messages/rules/quiet-hours';

/** Why nothing of a message may go out now. */
export type SendBlocker = 'withdrawn' | 'stale' | 'held' | 'quiet';

/**
 * Asked before every sub-batch, retry and timer (promise 7). `held`: paused, or not released as far as we know.
 * Order matters: what is withdrawn or stale is ended, what is held waits for a person, and `quiet` for the morning.
 */
export function whyNotSend(
  { state, notAfter }: { state: string; notAfter: Date | null },
  now: Date,
  quiet: QuietHours | null,
): SendBlocker | null {
  if (state === 'withdrawn') return 'withdrawn';
  if (notAfter && notAfter <= now) return 'stale';
  if (state !== 'sending') return 'held';
  return isQuiet(now, quiet) ? 'quiet' : null;
}
