import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresAccount } from '../../../src/embedded/postgres-account';

const SIZE = '320m';
const PREFIX = 'wardline-log-';

/** A file system of its own for PostgreSQL's log (pg_wal), so small that it can be filled. Only root may mount one. */
export class LimitedDisk {
  private constructor(private readonly folder: string) {}

  /** Null where it is not allowed. What a killed run left mounted goes. */
  static mount(): LimitedDisk | null {
    sweep();
    const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
    mkdirSync(folder, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0700`, 'tmpfs', folder], {
        stdio: 'pipe',
      });
      return new LimitedDisk(folder);
    } catch {
      rmdirSync(folder);
      return null;
    }
  }

  /** Takes the log of a database that has not started yet. */
  takeLogOf(data: string): void {
    const log = join(data, 'pg_wal');
    for (const old of readdirSync(this.folder)) rmSync(join(this.folder, old), { recursive: true });
    execFileSync('cp', ['-a', `${log}/.`, this.folder]);
    const account = postgresAccount();
    if (account) chownSync(this.folder, account.uid, account.gid);
    rmSync(log, { recursive: true });
    symlinkSync(this.folder, log);
  }

  /** From now on nothing more can be written. */
  fill(): void {
    const megabyte = Buffer.alloc(1_048_576);
    try {
      for (;;) appendFileSync(this.ballast, megabyte);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  free(): void {
    rmSync(this.ballast, { force: true });
  }

  unmount(): void {
    unmount(this.folder);
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = new RegExp(`^${PREFIX}(\\d+)$`).exec(name) ?? [];
    if (pid && !existsSync(`/proc/${pid}`)) unmount(join(tmpdir(), name));
  }
}

function unmount(folder: string): void {
  try {
    execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
  } catch {
    return; // it was none any more, or is another user's
  }
  rmdirSync(folder);
}
