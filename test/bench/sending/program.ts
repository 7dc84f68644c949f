import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { surroundings } from '../../../src/platform/config/surroundings';

const HOOK = path.resolve(__dirname, '../typescript.cjs');

/** A process of ours that prints a word once it is ready, and can be ended by any signal. */
export class Program {
  private constructor(
    readonly child: ChildProcess,
    /** What it printed first. */
    readonly word: string,
  ) {}

  /** Runs a script of this folder from its source. */
  static async script(name: string, ...args: string[]): Promise<Program> {
    const file = path.join(__dirname, `${name}.ts`);
    const child = spawn(process.execPath, ['-r', HOOK, file, ...args], {
      env: surroundings(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const early = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`${name} ended without a word: ${signal ?? code}.`);
    });
    early.catch(() => undefined); // later ends are no fault
    process.once('exit', () => child.kill('SIGKILL')); // a bench that fails leaves nothing behind
    const [word] = await Promise.race([once(child.stdout, 'data') as Promise<[Buffer]>, early]);
    return new Program(child, word.toString().trim());
  }

  get pid(): number {
    return this.child.pid!;
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
