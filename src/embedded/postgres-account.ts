import { execFileSync } from 'node:child_process';
import { statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The user that PostgreSQL runs as. It refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

/** Undefined when we are an ordinary user and PostgreSQL may simply run as us. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): Account | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): Account {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', NAME], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(
      `PostgreSQL does not run as root, and the user "${NAME}" could not be made ` +
        `(${(error as Error).message.split('\n')[0]}). Run npm as an ordinary user, or set ` +
        'DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }
  const made = lookUp();
  if (!made) throw new Error(`The user "${NAME}" was made but cannot be found.`);
  return made;
}

/** The first folder on the way to `path` that this account may not enter; undefined when none. */
export function firstClosedFolder(
  path: string,
  account: Account,
  look: (folder: string) => Pick<Stats, 'mode' | 'uid' | 'gid'> = statSync,
): string | undefined {
  return ancestors(path).find((folder) => !mayEnter(look(folder), account));
}

function ancestors(path: string): string[] {
  const up = dirname(resolve(path));
  return up === resolve(path) ? [] : [...ancestors(up), up];
}

/** Search permission by owner, group or others, in the order in which the kernel decides. */
function mayEnter(folder: Pick<Stats, 'mode' | 'uid' | 'gid'>, account: Account): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
