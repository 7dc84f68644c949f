import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claim } from './lock';
import type { Say } from './say';
import type { Look } from './temporal-finder';
import { waitUntil } from './wait-until';

/** Where a fetched program goes and how to speak meanwhile. */
export interface Fetching {
  /** The cache folder. */
  folder: string;
  env: Record<string, string>;
  say: Say;
  signal?: AbortSignal;
}

/** Another start may need this long, see fetch-by-go.ts, to build the program that we wait for. */
const OTHERS_BUILD_MS = 25 * 60_000;

/**
 * Fetches `temporal` into the cache folder, one process at a time. The work is done in a folder
 * of its own and the program moved into place when whole, so nobody ever sees half of it.
 */
export async function fetchOnce(
  { folder, say, signal }: Fetching,
  fetch: (into: string) => Promise<{ program: string } | { missed: string }>,
): Promise<Look> {
  const goal = join(folder, 'temporal');
  mkdirSync(folder, { recursive: true });
  let lock = claim(join(folder, 'fetching'));
  if (!lock.held) say(`  Process ${lock.by.pid} is fetching Temporal already; waiting for it`);
  await waitUntil(
    () => lock.held || existsSync(goal) || (lock = claim(join(folder, 'fetching'))).held,
    { within: OTHERS_BUILD_MS, every: 500, signal },
  );
  if (!lock.held)
    return existsSync(goal) ? foundAt(goal) : { missed: 'another process never finished' };
  const into = mkdtempSync(join(folder, 'new-'));
  try {
    if (existsSync(goal)) return foundAt(goal);
    const fetched = await fetch(into);
    if ('missed' in fetched) return fetched;
    chmodSync(fetched.program, 0o755);
    renameSync(fetched.program, goal);
    return foundAt(goal);
  } finally {
    rmSync(into, { recursive: true, force: true });
    lock.release();
  }
}

const foundAt = (path: string): Look => ({ found: { kind: 'program', path } });
