import { setTimeout as pause } from 'node:timers/promises';
import { family } from '../../bench/sending/process-figures';
import type { Struck } from './kinds';
import type { Scene } from './scene';

export interface Strike {
  readonly scene: Scene;
  readonly random: () => number;
}

/** Longer than a lease, and than the silence after which Temporal takes a worker for dead. */
const BEYOND_LEASE_MS = 20_000;
const FULL_MS = 3_000;

const signal = (pids: readonly number[], name: NodeJS.Signals) => {
  for (const pid of pids)
    try {
      process.kill(pid, name);
    } catch {
      // gone meanwhile
    }
};

/** Asleep for two to eight seconds, with all that is below it. */
async function nap(pid: number, random: () => number): Promise<void> {
  const pids = family(pid);
  signal(pids, 'SIGSTOP');
  await pause(2_000 + random() * 6_000);
  signal(pids, 'SIGCONT');
}

/** PostgreSQL and Temporal are started again by the stage, whoever ends them. */
export const strikes: Partial<Record<Struck, (strike: Strike) => Promise<void>>> = {
  'worker killed': async ({ scene }) => {
    await scene.worker.end('SIGKILL');
    scene.worker = scene.newWorker();
  },
  'worker told to stop': async ({ scene }) => {
    await scene.worker.end('SIGTERM');
    scene.worker = scene.newWorker();
  },
  'worker asleep': async ({ scene }) => {
    const asleep = scene.worker;
    signal([asleep.pid], 'SIGSTOP');
    scene.worker = scene.newWorker();
    await pause(BEYOND_LEASE_MS);
    signal([asleep.pid], 'SIGCONT');
    await pause(2_000); // it may try to go on with what is another's by now
    await asleep.end('SIGTERM');
  },
  'web killed': async ({ scene }) => {
    await scene.web.end('SIGKILL');
    scene.web = scene.newWeb();
  },
  'web asleep': ({ scene, random }) => nap(scene.web.pid, random),
  // either the whole of it, or one connection, upon which it ends all others and recovers
  'PostgreSQL killed': ({ scene, random }) => {
    const [master, ...others] = family(scene.stage.postgresPid());
    const one = others[Math.floor(random() * others.length)];
    signal([random() < 0.5 ? master! : (one ?? master!)], 'SIGKILL');
    return Promise.resolve();
  },
  'PostgreSQL asleep': ({ scene, random }) => nap(scene.stage.postgresPid(), random),
  'Temporal killed': ({ scene }) => {
    signal([scene.stage.temporalPid()], 'SIGKILL');
    return Promise.resolve();
  },
  'Temporal asleep': ({ scene, random }) => nap(scene.stage.temporalPid(), random),
  'relay killed': async ({ scene }) => {
    await scene.relayKilled();
    await scene.relayIs({ as: 'calm' });
  },
  'relay asleep': ({ scene, random }) => nap(scene.relayPid, random),
  'disk full': async ({ scene }) => {
    const { disk } = scene.wish;
    if (!disk) throw new Error('There is no disk to be filled here.');
    disk.fill();
    try {
      await writtenTo(scene);
      await pause(FULL_MS);
    } finally {
      disk.free();
    }
  },
};

/** What a busy hour would do: the log goes on until it needs room that there is not. */
async function writtenTo({ stage }: Scene): Promise<void> {
  const before = stage.postgresPid();
  for (let tries = 0; tries < 100 && stage.postgresPid() === before; tries++) {
    try {
      await stage.db.query(`SELECT pg_logical_emit_message(false, 'rounds', repeat('x', 1000))`);
      await stage.db.query('SELECT pg_switch_wal()');
    } catch {
      return;
    }
  }
}
