import 'reflect-metadata';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import getPort from 'get-port';
import { surroundings } from '../../src/platform/config/surroundings';
import { givenDemoForce } from '../factories/demo-force';
import { givenPublished } from '../factories/published-message';
import { until } from '../support/until';
import type { Found, Load } from './pages/asked';
import { onStage, say, type Stage } from './sending/stage';

const { values: asked } = parseArgs({
  options: {
    messages: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '20' },
    connections: { type: 'string', default: '24' },
    /** Seconds for which the web keeps a page; 0 makes each one anew. */
    kept: { type: 'string', default: '2' },
  },
});

const ROOT = path.resolve(__dirname, '../..');
/** A ward of the pilot. */
const WARD = 'E05013928';
/** Ticks of the kernel's clock a second. */
const TICKS = 100;

/** Seconds of processor that a process has used (proc(5), fields 14 and 15). */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function load(of: Load): Promise<Found> {
  const hook = path.join(__dirname, 'typescript.cjs');
  const worker = new Worker(path.join(__dirname, 'pages/asked.ts'), {
    workerData: of,
    execArgv: ['-r', hook],
  });
  return Promise.race([
    once(worker, 'message').then(([found]) => found as Found),
    once(worker, 'error').then(([fault]) => Promise.reject(fault as Error)),
  ]);
}

async function startWeb(stage: Stage, port: number): Promise<ChildProcess> {
  const env = {
    ...surroundings(),
    ...stage.environment({ WEB_PORT: String(port), PAGE_CACHE_SECONDS: asked.kept }),
  };
  const web = spawn(process.execPath, [path.join(ROOT, 'dist/src/main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ready = () => fetch(`http://127.0.0.1:${port}/health/ready`).then(({ ok }) => ok);
  await until('the web process', () => ready().catch(() => false), 60_000);
  return web;
}

async function play(stage: Stage): Promise<void> {
  const areas = await givenDemoForce(stage.db, stage.settings);
  const wards = [...areas.entries()].filter(([code]) => code.startsWith('E05'));
  const wardId = areas.get(WARD)!;
  say(`publishing ${asked.messages} messages`);
  let id = '';
  for (let number = 0; number < Number(asked.messages); number++) {
    const [, ward] = wards[number % wards.length]!;
    const body = `Officers will be at the library on Saturday. ${'Bring your bike and a form of identity. '.repeat(12)}`;
    id = await givenPublished(stage.db, { wardId: ward, subject: `Message ${number}`, body });
  }
  await stage.db.query('ANALYZE');
  const port = await getPort({ host: '127.0.0.1' });
  const web = await startWeb(stage, port);
  try {
    const paths = ['/archive', `/messages/${id}`, `/teams/${wardId}`];
    const of = { url: `http://127.0.0.1:${port}`, paths, connections: Number(asked.connections) };
    await load({ ...of, seconds: 3 });
    const [before, began] = [processorOf(web.pid!), performance.now()];
    const { views, faults, waits } = await load({ ...of, seconds: Number(asked.seconds) });
    const seconds = (performance.now() - began) / 1000;
    const processor = processorOf(web.pid!) - before;
    waits.sort((one, other) => one - other);
    const at = (share: number) =>
      Number((waits[Math.ceil(waits.length * share) - 1] ?? 0).toFixed(1));
    const line = {
      ...{ views, faults, views_per_s: Math.round(views / seconds) },
      ...{ p50_ms: at(0.5), p95_ms: at(0.95), kept_s: Number(asked.kept) },
      web_processor_ms_a_view: Number(((processor / views) * 1000).toFixed(3)),
      load: Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    const gone = once(web, 'exit');
    web.kill('SIGTERM');
    await gone;
  }
}

onStage({}, play).then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
