import type { SendBlocker } from '../../sending/rules/may-send';

/** All in milliseconds from now; null is never. */
interface Waits {
  blocker: SendBlocker | null;
  /** Until the first open chunk is free: its time comes, or the lease of a dead worker runs out. */
  freeMs: number | null;
  /** Until the quiet hours end; 0 outside them. */
  quietMs: number;
  /** Until it is too late to send. */
  staleMs: number | null;
}

/** Milliseconds until the books must be looked at again: 0 for now, null until a signal. */
export function nextWait({ blocker, freeMs, quietMs, staleMs }: Waits): number | null {
  // what is left of a send that ends is only settled, not sent: it need not wait for the morning
  if (blocker === 'withdrawn' || blocker === 'stale') return freeMs ?? 0;
  if (blocker === 'held') return staleMs;
  const due = Math.max(freeMs ?? 0, quietMs);
  return staleMs === null ? due : Math.min(due, staleMs);
}
