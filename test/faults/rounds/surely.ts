import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

/** Asks until there is an answer: whoever is asked may be coming back. */
export async function surely<T>(ask: () => Promise<T>, everyMs = 250): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(everyMs);
    }
  }
}
