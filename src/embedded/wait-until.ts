import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Milliseconds in all. */
  within: number;
  /** Milliseconds between two looks. */
  every?: number;
  signal?: AbortSignal;
}

/** Looks until the condition holds; false when the time is over. An aborted signal throws. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  { within, every = 100, signal }: Patience,
): Promise<boolean> {
  const end = Date.now() + within;
  for (;;) {
    if (await holds()) return true;
    if (Date.now() >= end) return false;
    await pause(every, undefined, { signal });
  }
}
