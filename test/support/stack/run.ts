import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Family } from '../../../src/embedded/family';
import { claim } from '../../../src/embedded/lock';
import { placesIn, type Places } from '../../../src/embedded/places';
import { identify } from '../../../src/embedded/process-identity';
import { endOrphans, writeRunFile } from '../../../src/embedded/run-file';
import type { Say } from '../../../src/embedded/say';

const PREFIX = 'wardline-test-';

/** One test run: a folder of its own and the servers in it, found again by the next run if this one is killed. */
export interface TestRun {
  places: Places;
  family: Family;
  stop(): Promise<void>;
}

export async function beginRun(say: Say): Promise<TestRun> {
  await sweep(say);
  const root = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(root, 0o755); // PostgreSQL may run as another user and must get in
  const places = placesIn(root);
  const lock = claim(places.lock);
  const family: Family = new Family(places.log, say, () =>
    writeRunFile(places.run, {
      supervisor: identify(process.pid)!,
      ready: false,
      addresses: { site: '', smtp: '', mailroom: '', temporal: '' },
      mailDomain: '',
      children: family.living(),
    }),
  );
  const stop = async () => {
    await family.stop(['temporal', 'postgres']);
    if (lock.held) lock.release();
    rmSync(root, { recursive: true, force: true });
  };
  return { places, family, stop };
}

/** Ends and removes what killed test runs left; a run whose process still lives is left alone. */
async function sweep(say: Say): Promise<void> {
  const old = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const root of old.map((name) => join(tmpdir(), name))) {
    // Without a lock it was made this very moment, or by someone else.
    if (!existsSync(join(root, 'lock'))) continue;
    try {
      const lock = claim(join(root, 'lock'));
      if (!lock.held) continue;
      await endOrphans(join(root, 'run.json'), say);
      rmSync(root, { recursive: true, force: true });
    } catch (error) {
      say(`could not clear ${root}: ${(error as Error).message}`); // another user's
    }
  }
}
