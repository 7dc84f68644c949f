import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { surroundings } from '../../src/platform/config/surroundings';

const PROGRAM = path.resolve(__dirname, '../../dist/src/worker.js');

/** The worker as it runs in production, which can be killed as one there can. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static start(environment: Record<string, string>): WorkerProcess {
    if (!existsSync(PROGRAM)) throw new Error('There is no build to test: run npm run build first');
    const env = { ...surroundings(), ...environment };
    return new WorkerProcess(spawn(process.execPath, [PROGRAM], { env, stdio: 'ignore' }));
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Sends the signal and waits for the end; gives the exit code, null when the signal itself ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }
}
