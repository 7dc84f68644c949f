/**
 * How a call of the sender ended. more: there may be more to send at once. nothing-free: every chunk is done,
 * waits for its time or is another's. held: paused, withdrawn, stale or within the quiet hours. relay-away: ask again later.
 * stopped: this worker is shutting down.
 */
export type SendEnd = 'more' | 'nothing-free' | 'held' | 'relay-away' | 'stopped';

/** What there is to do next: `open` chunks; `waitMs` until something is due, 0 for now, null until a signal. */
export interface NextStep {
  readonly open: number;
  readonly waitMs: number | null;
}
