import { waitUntil } from '../wait-until';

/** Asks every half second until there is an answer. Throws after `seconds`, naming what was awaited. */
export async function until<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | null | undefined | false>,
): Promise<T> {
  let answer: T | null | undefined | false = null;
  const came = await waitUntil(async () => Boolean((answer = await ask())), {
    within: seconds * 1000,
    every: 500,
  });
  if (!came) throw new Error(`waited ${seconds} s for ${what}, in vain`);
  return answer as T;
}
