import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { surroundings } from '../../src/platform/config/surroundings';

const ROOT = path.resolve(__dirname, '../..');
const PROGRAM = path.join(ROOT, 'dist/src/worker.js');

/** The worker as it runs in production, which can be killed as one there can. */
export class WorkerProcess {
  /** Rejects when it ends without `end`, or cannot be started. Never resolves. */
  readonly died: Promise<never>;
  private told = false;

  private constructor(private readonly child: ChildProcess) {
    this.died = new Promise((_, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        if (!this.told) reject(new Error(`The worker ended by itself: ${signal ?? code}.`));
      });
    });
    this.died.catch(() => undefined); // for those who want to know
  }

  /** `options` are for Node itself. */
  static start(environment: Record<string, string>, options: string[] = []): WorkerProcess {
    if (!existsSync(PROGRAM)) throw new Error('There is no build to test: run npm run build first');
    const env = { ...surroundings(), ...environment };
    const stdio = ['ignore' as const, 'ignore' as const, 'inherit' as const];
    return new WorkerProcess(
      spawn(process.execPath, [...asStarted(), ...options, PROGRAM], { env, stdio }),
    );
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Sends the signal and waits for the end; gives the exit code, null when the signal itself ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    this.told = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }
}

/** Node's options of `npm run start:worker`. */
function asStarted(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts['start:worker']!.split(' ').filter((word) => word.startsWith('--'));
}
