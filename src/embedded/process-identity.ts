import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process, not merely a number: pids are used again, a pid with its time of birth is not. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; equal only for the same process of the same boot. */
  born: string;
}

/** The process behind a pid; undefined when there is none or it is dead and merely unburied. */
export function identify(pid: number): ProcessIdentity | undefined {
  const born = process.platform === 'linux' ? bornOnLinux(pid) : bornByPs(pid);
  return born === undefined ? undefined : { pid, born };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.born === identity.born;
}

/** Fields 3 (state) and 22 (start, in ticks since boot) of /proc/<pid>/stat; the name before them may hold anything. */
export function birthFromStat(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

function bornOnLinux(pid: number): string | undefined {
  try {
    const ticks = birthFromStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return ticks && `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
  } catch {
    return undefined;
  }
}

function bornByPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}
