import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { surroundings } from '../../../src/platform/config/surroundings';

const PROGRAMS = path.resolve(__dirname, '../../../dist/src');

/** None outlives the command, also one that is broken off. */
const living = new Set<ChildProcess>();
process.on('exit', () => living.forEach((child) => child.kill('SIGKILL')));

/** Web, worker or mailroom as it runs in production; what it says is added to a log. */
export class OurProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** `entry` is its file below dist/src. */
  static start(entry: string, environment: Record<string, string>, log: string): OurProcess {
    const lines = openSync(log, 'a');
    const child = spawn(process.execPath, [path.join(PROGRAMS, entry)], {
      env: { ...surroundings(), ...environment },
      stdio: ['ignore', lines, lines],
    });
    closeSync(lines);
    living.add(child);
    child.once('exit', () => living.delete(child));
    return new OurProcess(child);
  }

  get pid(): number {
    return this.child.pid!;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
