import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is not undefined or false. Throws, naming what was waited for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  withinMs = 30_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms in vain: ${what}`);
    await pause(50);
  }
}
