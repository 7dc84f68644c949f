import { setTimeout as pause } from 'node:timers/promises';

/** Asks every half second until there is an answer. Throws after `seconds`, naming what was awaited. */
export async function until<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}, in vain`);
    await pause(500);
  }
}
