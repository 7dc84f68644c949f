import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChildPlan } from './child-plan';
import { endProcess } from './end-process';
import { identify, type ProcessIdentity } from './process-identity';
import { lastLines } from './run-command';
import type { Say } from './say';
import { waitUntil } from './wait-until';

/** Milliseconds before restart number n (from 0): one second, doubling to half a minute. */
export function backOff(n: number): number {
  return Math.min(1000 * 2 ** n, 30_000);
}

/** A process that ran this long had a fresh start; its next death is the first again. */
const STEADY_AFTER_MS = 60_000;

export interface ChildWatch {
  log: string;
  say: Say;
  /** Called whenever the process behind the plan is another one. */
  changed(): void;
}

/** Keeps one planned process alive until told to stop. */
export class Child {
  identity: ProcessIdentity | undefined;
  private stopping = new AbortController();
  private gone: Promise<string> = Promise.resolve('');
  private deaths = 0;

  constructor(
    readonly plan: ChildPlan,
    private readonly watch: ChildWatch,
  ) {}

  /** Starts it and waits until it answers; throws with the end of its log when it does not. */
  async start(): Promise<void> {
    await this.launch();
    void this.keepAlive();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.identity && !(await endProcess(this.identity, this.plan.stop))) {
      this.watch.say(
        `${this.plan.name} did not stop within ${this.plan.stop.within / 1000} s and was killed`,
      );
    }
    await this.gone;
    this.identity = undefined;
  }

  private async launch(): Promise<void> {
    const { plan } = this;
    await plan.prepare?.();
    if (this.stopping.signal.aborted) return;
    this.gone = this.spawn();
    let end: string | undefined;
    void this.gone.then((how) => (end = how));
    const up = await waitUntil(
      async () => end !== undefined || (await plan.answers(this.identity?.pid ?? 0)),
      {
        within: plan.upWithin,
      },
    );
    if (this.stopping.signal.aborted || (up && end === undefined)) return;
    if (this.identity) await endProcess(this.identity, { signal: 'SIGKILL', within: 0 });
    const fault = end ? `ended at once (${end})` : `did not answer in ${plan.upWithin / 1000} s`;
    throw new Error(`${plan.name} ${fault}. Its log ends:\n${lastLines(this.watch.log)}`);
  }

  /** Its own process group: a Ctrl-C at the terminal reaches us alone, and we stop all in order. */
  private spawn(): Promise<string> {
    const { plan } = this;
    const log = openSync(this.watch.log, 'a');
    appendFileSync(log, `--- ${new Date().toISOString()} start of ${plan.name}\n`);
    const child = spawn(plan.program, [...plan.args], {
      cwd: plan.cwd,
      env: plan.env,
      uid: plan.uid,
      gid: plan.gid,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.identity = child.pid === undefined ? undefined : identify(child.pid);
    this.watch.changed();
    return ended(child);
  }

  private async keepAlive(): Promise<void> {
    for (;;) {
      const began = Date.now();
      const how = await this.gone;
      if (this.stopping.signal.aborted) return;
      if (Date.now() - began > STEADY_AFTER_MS) this.deaths = 0;
      this.watch.say(`${this.plan.name} ended (${how}); starting it again`);
      await this.revive();
      if (this.stopping.signal.aborted) return;
      this.watch.say(`${this.plan.name} is back`);
    }
  }

  private async revive(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await pause(backOff(this.deaths++), undefined, { signal: this.stopping.signal }).catch(
        () => undefined,
      );
      if (this.stopping.signal.aborted) return;
      try {
        return await this.launch();
      } catch (error) {
        const next = backOff(this.deaths) / 1000;
        this.watch.say(`${(error as Error).message}\n  trying again in ${next} s`);
      }
    }
  }
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}
