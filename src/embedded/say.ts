/** Where the one-machine default speaks. Tests pass their own. */
export type Say = (line: string) => void;

export const say: Say = (line) => void process.stdout.write(`${line}\n`);

/**
 * Runs a step that may be long: a line every ten seconds with the time so far, so that nobody
 * takes a build of two minutes for a hang.
 */
export async function withProgress<T>(
  what: string,
  speak: Say,
  work: () => Promise<T>,
  everyMs = 10_000,
): Promise<T> {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const timer = setInterval(() => speak(`  … ${what}: ${seconds()} s so far`), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
