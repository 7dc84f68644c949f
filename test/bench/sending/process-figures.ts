import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts processor time in ticks of 10 ms. */
const TICKS_A_SECOND = 100;

/** Processor seconds so far of a process and all below it, those that ended included. */
export function cpuSeconds(pid: number): number {
  return family(pid).reduce((sum, one) => sum + ticks(one), 0) / TICKS_A_SECOND;
}

/** The most memory that one of them ever held, in megabytes. */
export function peakMegabytes(pid: number): number {
  return Math.round(Math.max(...family(pid).map((one) => kilobytes(one, 'VmHWM'))) / 1024);
}

/** What a process holds now, without those below it. */
export const megabytes = (pid: number): number => Math.round(kilobytes(pid, 'VmRSS') / 1024);

/** A process and all below it. */
export function family(pid: number): number[] {
  return [pid, ...children(pid).flatMap(family)];
}

function children(pid: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    const one = Number(name);
    return one && statOf(one)?.[1] === String(pid) ? [one] : [];
  });
}

/** Fields of /proc/<pid>/stat from the third on; the name before them may hold anything. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** utime, stime, cutime, cstime. */
function ticks(pid: number): number {
  return (statOf(pid) ?? []).slice(11, 15).reduce((sum, value) => sum + Number(value), 0);
}

function kilobytes(pid: number, what: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
