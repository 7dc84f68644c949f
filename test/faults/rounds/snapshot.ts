import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { postgresAccount } from '../../../src/embedded/postgres-account';
import { withClient } from '../../../src/embedded/postgres';
import { waitUntil } from '../../../src/embedded/wait-until';

export interface LivingCluster {
  /** Address of any database of it, as an administrator. */
  readonly url: string;
  readonly data: string;
  readonly pid: () => number;
}

/**
 * A cluster as it was at one moment, by PostgreSQL's own way of a base copy: the files while it works on, and its
 * log up to the end of the copying.
 */
export class Snapshot {
  private constructor(
    private readonly cluster: LivingCluster,
    private readonly label: string,
  ) {}

  static async take(cluster: LivingCluster): Promise<Snapshot> {
    const { copy, log } = placesOf(cluster);
    for (const old of [copy, log]) rmSync(old, { recursive: true, force: true });
    const label = await withClient(cluster.url, async (client) => {
      await client.query(`SELECT pg_backup_start('rounds', true)`);
      copied(cluster.data, copy);
      const { rows } = await client.query<{ labelfile: string }>(
        'SELECT labelfile FROM pg_backup_stop(false)',
      );
      return rows[0]!.labelfile;
    });
    mkdirSync(log);
    copied(`${cluster.data}/pg_wal/.`, log);
    rmSync(join(log, 'ballast'), { force: true });
    rmSync(join(copy, 'postmaster.pid'), { force: true });
    return new Snapshot(cluster, label);
  }

  /**
   * Puts it in the place of the living one, which is lost; whoever keeps PostgreSQL alive starts it again.
   * `recovered`: by archive recovery, as one goes back to a moment, which begins a timeline of its own. Without it
   * the database cannot know that it is not the one it was: as from a snapshot of the disk.
   */
  async putBack({ recovered }: { recovered: boolean }): Promise<void> {
    const { data, pid } = this.cluster;
    const { copy, log } = placesOf(this.cluster);
    write(join(copy, 'backup_label'), this.label);
    if (recovered) {
      write(join(copy, 'recovery.signal'), '');
      write(join(copy, 'postgresql.auto.conf'), `restore_command = 'false'\n`);
    }
    const lost = pid();
    process.kill(lost, 'SIGKILL');
    await waitUntil(() => !existsSync(`/proc/${lost}`), { within: 10_000, every: 5 });
    renameSync(data, `${data}.lost`);
    renameSync(copy, data);
    const target = join(data, 'pg_wal');
    for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true });
    copied(`${log}/.`, target);
    rmSync(`${data}.lost`, { recursive: true, force: true });
  }
}

const placesOf = ({ data }: LivingCluster) => ({ copy: `${data}.copy`, log: `${data}.copy-log` });

/** Files may go while they are copied: the log has what was in them. */
function copied(from: string, to: string): void {
  try {
    execFileSync('cp', ['-a', from, to], { stdio: 'pipe' });
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr);
    const other = said.split('\n').filter((line) => line && !line.includes('No such file'));
    if (other.length > 0) throw new Error(other.join('\n'));
  }
}

function write(file: string, text: string): void {
  appendFileSync(file, text);
  const account = postgresAccount();
  if (account) chownSync(file, account.uid, account.gid);
}
