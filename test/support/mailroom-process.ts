import getPort from 'get-port';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { surroundings } from '../../src/platform/config/surroundings';
import { until } from './until';

const PROGRAM = path.resolve(__dirname, '../../dist/src/mailroom.js');

/** The mailroom as it runs in production, which can be killed as one there can. */
export class MailroomProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** Resolves once it greets. `nodeOptions` such as `--cpu-prof`. */
  static async start(
    environment: Record<string, string>,
    { port = 0, nodeOptions = [] as string[] } = {},
  ): Promise<MailroomProcess> {
    if (!existsSync(PROGRAM)) throw new Error('There is no build to test: run npm run build first');
    const chosen = port || (await getPort({ host: '127.0.0.1' }));
    const env = { ...surroundings(), ...environment, MAILROOM_PORT: String(chosen) };
    const child = spawn(process.execPath, [...nodeOptions, PROGRAM], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const mailroom = new MailroomProcess(child, chosen);
    await until('the mailroom to greet', () => mailroom.greets());
    return mailroom;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Sends the signal and waits for the end. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }

  private greets(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect({ port: this.port, host: '127.0.0.1' });
      const end = (ok: boolean) => {
        socket.destroy();
        resolve(ok);
      };
      socket.once('data', () => end(true)).once('error', () => end(false));
    });
  }
}
