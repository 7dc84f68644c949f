import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { identify, isRunning, type ProcessIdentity } from './process-identity';

/** Either the lock is ours, or this is who holds it. */
export type Claim = { held: true; release(): void } | { held: false; by: ProcessIdentity };

/**
 * A lock that dies with its owner: the file names a process by pid and birth, so what a killed
 * run left behind is recognised at once and nobody waits for a time-out.
 */
export function claim(file: string): Claim {
  const me = identify(process.pid) ?? { pid: process.pid, born: 'unknown' };
  const mine = `${file}.${randomUUID()}`;
  writeFileSync(mine, JSON.stringify(me));
  try {
    for (;;) {
      if (linked(mine, file)) return { held: true, release: () => release(file, me) };
      const owner = read(file);
      if (owner && isRunning(owner)) return { held: false, by: owner };
      discard(file, owner);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link appears with its content or not at all, unlike a file opened and then written. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** Moves the dead owner's file away; if another claimant was quicker and this is his, it goes back. */
function discard(file: string, dead: ProcessIdentity | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && moved.born !== dead?.born && isRunning(moved)) linked(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, me: ProcessIdentity): void {
  if (read(file)?.born === me.born) rmSync(file, { force: true });
}
