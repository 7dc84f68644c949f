import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import getPort from 'get-port';
import { onStage, say, type Stage } from '../bench/sending/stage';
import { holds, table, total, type Played } from './rounds/figures';
import { LimitedDisk } from './rounds/limited-disk';
import { CHUNK_SIZE, play } from './rounds/play';
import { plan, type Planned } from './rounds/plan';
import { Scene, type Ports } from './rounds/scene';
import { StateFile } from './rounds/state-file';

const USUAL_FILE = '.wardline/faults.jsonl';
/** A relay that falls silent is given up after this. */
const SILENCE_SECONDS = '5';

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    recipients: { type: 'string', default: '1200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    resume: { type: 'string' },
    table: { type: 'string' },
  },
});
const people = Number(asked.recipients);
const run = [asked.seed, people, ...(asked.quick ? ['quick'] : [])].join('/');

/** Plays until all are played, or one could not be: the services are then made anew for those after it. */
async function stretch(stage: Stage, todo: Planned[], state: StateFile, wish: Wish): Promise<void> {
  const log = `${state.path}.log`;
  const scene = await Scene.set(stage, { ...wish, people, log });
  try {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const began = Date.now();
      const played = await play(scene, next, state.rounds).catch((error: unknown) => {
        say(String(error instanceof Error ? error.stack : error));
        return {
          ...{ recipients: 0, missed: 0, duplicates: 0, possible_duplicates: 0, bound: 0 },
          ...{ unknown: 0, balanced: false },
          broken: error instanceof Error ? error.message : String(error),
        };
      });
      const seconds = Math.round((Date.now() - began) / 100) / 10;
      const line: Played = { run, ...next, seconds, ...played };
      state.add(line);
      const { cut, ...shown } = line;
      const cuts = cut && { cuts: cut.length };
      process.stdout.write(`${JSON.stringify({ ...shown, ...cuts, holds: holds(line) })}\n`);
      if (line.broken !== undefined) return;
    }
  } finally {
    await scene.close();
  }
}

interface Wish {
  readonly ports: Ports;
  readonly disk: LimitedDisk | null;
}

async function main(): Promise<void> {
  const state = asked.resume ? StateFile.resume(asked.resume, run) : StateFile.begin(USUAL_FILE);
  const disk = LimitedDisk.mount();
  if (!disk) say('Only root may mount a small disk: the rounds of a full one are left out.');
  const planned = plan(Number(asked.rounds), Number(asked.seed), {
    quickly: asked.quick,
    left: disk ? [] : ['disk full'],
  }).map((one) => (asked.only ? { ...one, kind: asked.only as Planned['kind'] } : one));
  const known = new Set(state.rounds.map(({ round }) => round));
  const todo = planned.filter(({ round }) => !known.has(round));
  const free = () => getPort({ host: '127.0.0.1' });
  try {
    while (todo.length > 0) {
      const ports = { relay: await free(), web: await free(), mailroom: await free() };
      const overrides = {
        ...{ SMTP_URL: `smtp://127.0.0.1:${ports.relay}`, SMTP_CONNECTIONS: '8' },
        ...{ SMTP_SILENCE_SECONDS: SILENCE_SECONDS, CHUNK_SIZE: String(CHUNK_SIZE) },
      };
      const wish = { ports, disk };
      await onStage(
        overrides,
        (stage) => stretch(stage, todo, state, wish),
        [],
        (data) => disk?.takeLogOf(data),
      );
    }
  } finally {
    disk?.unmount();
    if (state.rounds.length < planned.length)
      say(`To go on: the same command with --resume ${state.path}`);
  }
  if (asked.table) writeFileSync(asked.table, table(state.rounds));
  const figures = total(state.rounds);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (!figures.balanced) throw new Error('The books do not hold.');
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
