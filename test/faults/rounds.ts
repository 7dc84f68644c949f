import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { ContactPoints } from '../../src/residents/contact-points/contact-points.service';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import type { delivery } from '../../workflows/delivery/delivery.workflow';
import { counted, type Counted } from '../bench/sending/counted';
import { Program } from '../bench/sending/program';
import { givenAudience, onStage, say, sinkLog, type Stage } from '../bench/sending/stage';
import { givenReleased } from '../integration/delivery/given';
import type { WorkerProcess } from './worker-process';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '6' },
    recipients: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const people = Number(asked.recipients);
/** Slow enough that a send lasts for seconds. */
const ANSWER_MS = '20';
const LEASE_MS = 15_000;

const faults = [
  'worker killed',
  'worker told to stop',
  'PostgreSQL killed',
  'Temporal killed',
  'relay killed',
  'worker asleep beyond its lease',
] as const;
type Fault = (typeof faults)[number];

/** What a round needs; whatever was killed is another process afterwards. */
interface Scene {
  readonly stage: Stage;
  readonly wardId: string;
  readonly port: string;
  worker: WorkerProcess;
  sink: Program;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function strike(scene: Scene, fault: Fault): Promise<void> {
  const { stage, port } = scene;
  if (fault === 'worker killed' || fault === 'worker told to stop') {
    await scene.worker.end(fault === 'worker killed' ? 'SIGKILL' : 'SIGTERM');
    scene.worker = stage.worker('delivery');
  }
  // the stage starts these two again by itself
  if (fault === 'PostgreSQL killed') process.kill(stage.postgresPid(), 'SIGKILL');
  if (fault === 'Temporal killed') process.kill(stage.temporalPid(), 'SIGKILL');
  if (fault === 'relay killed') {
    await scene.sink.end('SIGKILL');
    scene.sink = await Program.script('sink', port, sinkLog(stage), ANSWER_MS);
  }
  if (fault === 'worker asleep beyond its lease') {
    const asleep = scene.worker;
    process.kill(asleep.pid, 'SIGSTOP');
    scene.worker = stage.worker('delivery');
    await pause(LEASE_MS + 5_000);
    process.kill(asleep.pid, 'SIGCONT');
    await pause(2_000); // it may try to go on with what is another's by now
    await asleep.end('SIGTERM');
  }
}

/** Asks until there is an answer: the database may be coming back. */
async function surely<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + 120_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(250);
    }
  }
}

/** Brings on the time at which a temporary refusal is tried again, and waits for the end. */
async function ended({ stage }: Scene, messageId: string): Promise<void> {
  const { client } = stage.services.app.get(TemporalClient);
  const handle = client.workflow.getHandle<typeof delivery>(`delivery/${messageId}/email`);
  const soon = ['delivery', 'chunk'].map(
    (table) => `UPDATE ${table} SET next_try_at = now() WHERE send_id = $1 AND next_try_at > now()`,
  );
  for (let over = false; !over;) {
    await pause(1_000);
    for (const sql of soon) await surely(() => stage.db.query(sql, [messageId]));
    const { status } = await surely(() => handle.describe());
    over = status.name === 'COMPLETED';
    if (!over) await handle.signal('resume').catch(() => undefined);
  }
}

/** Copies that reached the relay for each of them, and what the books say of the others. */
async function judged({ stage }: Scene, messageId: string, before: Counted) {
  const { db, services } = stage;
  const balance = await surely(() => services.books.close(messageId));
  const after = counted(sinkLog(stage));
  const mails = after.mails - before.mails;
  const { states } = await services.books.counts(messageId);
  const rows = await db.query<{ id: string; state: string }[]>(
    `SELECT contact_point_id AS id, state FROM delivery WHERE send_id = $1 AND state <> 'unknown'`,
    [messageId],
  );
  const addresses = await services.app.get(ContactPoints, { strict: false }).addressOf(
    db,
    rows.map(({ id }) => id),
  );
  const had = new Map<string, number>();
  for (const line of after.order.slice(before.mails)) had.set(line, (had.get(line) ?? 0) + 1);
  return {
    // `unknown` may have no copy: their answer was lost, the books say so, and a person decides
    missed: rows.filter(({ id, state }) => state !== 'accepted' || !had.has(addresses.get(id)!))
      .length,
    duplicates: mails - had.size,
    possible_duplicates: balance.possibleDuplicates + states.unknown,
    unknown: states.unknown,
    balanced: Object.values(states).reduce((sum, count) => sum + count, 0) === people,
  };
}

async function round(scene: Scene, fault: Fault, chance: number) {
  const { stage, wardId } = scene;
  const messageId = await givenReleased(stage.db, { wardId });
  const before = counted(sinkLog(stage));
  await surely(() =>
    stage.services.app.get(TemporalClient).client.workflow.start<typeof delivery>('delivery', {
      workflowId: `delivery/${messageId}/email`,
      taskQueue: taskQueue(stage.settings, 'delivery'),
      args: [messageId, 'email'],
    }),
  );
  const share = Math.floor(chance * people * 0.9) + 1;
  while (counted(sinkLog(stage)).mails < before.mails + share) await pause(20);
  await strike(scene, fault);
  await ended(scene, messageId);
  return judged(scene, messageId, before);
}

async function main(): Promise<void> {
  const probe = await Program.script('sink');
  await probe.end();
  const overrides = {
    ...{ SMTP_URL: `smtp://127.0.0.1:${probe.word}`, SMTP_CONNECTIONS: '8', CHUNK_SIZE: '250' },
    LOG_LEVEL: 'silent',
  };
  const random = numbers(Number(asked.seed));
  const total = { rounds: 0, recipients: 0, missed: 0, duplicates: 0, possible_duplicates: 0 };
  let balanced = true;
  await onStage(overrides, async (stage) => {
    const sink = await Program.script('sink', probe.word, sinkLog(stage), ANSWER_MS);
    const wardId = await givenAudience(stage, { count: people, prefix: 'r', code: 'E05099999' });
    const worker = stage.worker('delivery');
    const scene: Scene = { stage, wardId, port: probe.word, worker, sink };
    try {
      for (let number = 1; number <= Number(asked.rounds); number++) {
        const fault = faults[Math.floor(random() * faults.length)]!;
        const seen = await round(scene, fault, random());
        process.stdout.write(`${JSON.stringify({ round: number, fault, ...seen })}\n`);
        total.rounds += 1;
        total.recipients += people;
        total.missed += seen.missed;
        total.duplicates += seen.duplicates;
        total.possible_duplicates += seen.possible_duplicates;
        balanced &&= seen.balanced && seen.duplicates <= seen.possible_duplicates;
      }
    } finally {
      await scene.sink.end('SIGKILL');
    }
  });
  process.stdout.write(`${JSON.stringify({ ...total, balanced })}\n`);
  if (total.missed > 0 || !balanced) throw new Error('The books do not hold.');
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
