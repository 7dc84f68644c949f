import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { endProcess } from './end-process';
import { identify } from './process-identity';
import { runCommand } from './run-command';
import type { Account } from './postgres-account';

export interface Cluster {
  /** Folder with bin/, lib/ and share/. */
  programs: string;
  data: string;
  account: Account | undefined;
  user: string;
  password: string;
  env: Record<string, string>;
}

/** Makes the data folder unless it is there. It appears whole or not at all, so a kill in between costs only time. */
export async function initialise(cluster: Cluster, signal?: AbortSignal): Promise<void> {
  if (existsSync(cluster.data)) return;
  const draft = `${cluster.data}.draft`;
  const passwordFile = `${cluster.data}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  const { account } = cluster;
  if (account) [draft, passwordFile].forEach((path) => chownSync(path, account.uid, account.gid));
  try {
    const made = await runCommand({
      program: join(cluster.programs, 'bin', 'initdb'),
      args: [
        ...['--pgdata', draft, '--username', cluster.user, '--pwfile', passwordFile],
        ...['--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'],
        ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ],
      env: cluster.env,
      cwd: '/',
      signal,
      ...account,
    });
    if (!made.ok) throw new Error(`PostgreSQL's data folder could not be made: ${made.why}`);
    renameSync(draft, cluster.data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Clears the way for a start: a server still running on this data (left by a killed run) is
 * stopped fast; a pid file whose number now belongs to some other program is removed, since
 * PostgreSQL would take that program for itself. The caller holds the lock of the data folder.
 */
export async function clearLeftovers(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const server = Number.isInteger(pid) && pid > 0 ? identify(pid) : undefined;
  if (server && commandLine(pid).includes(data)) {
    await endProcess(server, { signal: 'SIGINT', within: 20_000 });
  }
  rmSync(pidFile, { force: true });
}

function commandLine(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
