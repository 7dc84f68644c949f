import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import getPort from 'get-port';
import type { DataSource } from 'typeorm';
import { databaseUrl, postgresPlan } from '../../../src/embedded/postgres';
import { postgresAccount } from '../../../src/embedded/postgres-account';
import { initialise } from '../../../src/embedded/postgres-data';
import { reachablePrograms } from '../../../src/embedded/postgres-home';
import { findTemporal } from '../../../src/embedded/temporal-finder';
import { temporalPlan } from '../../../src/embedded/temporal-server';
import { temporalWays } from '../../../src/embedded/temporal-ways';
import type { Settings } from '../../../src/platform/config/settings';
import { surroundings } from '../../../src/platform/config/surroundings';
import { WorkerProcess } from '../../faults/worker-process';
import { startServices, type Services } from '../../integration/delivery/services';
import { beginRun } from '../../support/stack/run';
import { testEnvironment, testSettings } from '../../support/stack/settings';
import { makeTemplate, onDatabase } from '../../support/stack/template';
import { givenFollowers, givenWard } from '../../integration/delivery/given';

/** People invented by one statement; their addresses are `<prefix><batch>-<number from 1>@…`. */
export const BATCH = 20_000;
const DATABASE = 'bench';

type Overrides = NonNullable<Parameters<typeof testSettings>[0]>;

/** PostgreSQL as durable as in production, Temporal that keeps its histories on disk, and our services beside them. */
export interface Stage {
  settings: Settings;
  services: Services;
  db: DataSource;
  folder: string;
  postgresPid: () => number;
  temporalPid: () => number;
  worker(queues: string): WorkerProcess;
  /** Of another process of ours here. */
  environment(more: Overrides): Record<string, string>;
  /** Rejects when a worker ends that nobody told to. */
  trouble: Promise<never>;
  close(): Promise<void>;
}

export const say = (line: string) => void process.stderr.write(`${line}\n`);

/** `nodeOptions` are those of its workers, such as `--cpu-prof`; `prepared` is told of PostgreSQL's data before its first start. */
export async function openStage(
  overrides: Overrides,
  nodeOptions: string[] = [],
  prepared: (data: string) => void = () => undefined,
): Promise<Stage> {
  const run = await beginRun(say);
  const { places, family } = run;
  const env = surroundings();
  const account = postgresAccount();
  const port = await getPort({ host: '127.0.0.1' });
  const cluster = {
    ...{ programs: reachablePrograms(account), data: places.postgresData, account, env, port },
    ...{ user: 'wardline', password: randomBytes(12).toString('hex'), durable: true },
  };
  await initialise(cluster);
  prepared(cluster.data);
  await family.start(postgresPlan(cluster));
  const found = await findTemporal(temporalWays({ env, say }));
  if (found.kind === 'running') throw new Error('The bench starts a Temporal of its own.');
  const temporalPort = await getPort({ host: '127.0.0.1' });
  await family.start(
    temporalPlan({
      ...{ program: found.path, port: temporalPort, namespace: 'default', env },
      data: places.temporalData,
    }),
  );
  const server = databaseUrl(cluster, 'postgres');
  await makeTemplate(server, DATABASE);
  const wiring: Overrides = {
    DATABASE_URL: onDatabase(server, DATABASE),
    TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
    LOG_LEVEL: 'warn',
    ...overrides,
  };
  const settings = testSettings(wiring);
  const services = await startServices(settings);
  const pidOf = (name: string) => () => family.living()[name]?.pid ?? 0;
  const workers: WorkerProcess[] = [];
  let fail: (fault: unknown) => void;
  const trouble = new Promise<never>((_, reject) => (fail = reject));
  return {
    ...{ settings, services, db: services.db, folder: places.root, trouble },
    postgresPid: pidOf('postgres'),
    temporalPid: pidOf('temporal'),
    environment: (more) => testEnvironment({ ...wiring, ...more }),
    worker: (WORKER_QUEUES) => {
      const environment = testEnvironment({ ...wiring, WORKER_QUEUES });
      const worker = WorkerProcess.start(environment, nodeOptions);
      worker.died.catch((fault) => fail(fault));
      workers.push(worker);
      return worker;
    },
    close: async () => {
      for (const worker of workers) await worker.end('SIGTERM');
      await services.app.close();
      await run.stop();
    },
  };
}

/** A ward with so many invented followers, whose addresses begin with `prefix`. */
export async function givenAudience(
  { db, settings }: Stage,
  { count, prefix, code }: { count: number; prefix: string; code: string },
): Promise<string> {
  const wardId = await givenWard(db, code);
  for (let done = 0; done < count; done += BATCH) {
    await givenFollowers(db, settings, {
      ...{ wardId, prefix: `${prefix}${done / BATCH}-` },
      count: Math.min(BATCH, count - done),
    });
    if (done > 0 && done % (5 * BATCH) === 0) say(`${done} people so far`);
  }
  await db.query('ANALYZE');
  return wardId;
}

/** Where a sink of this stage keeps its count. */
export const sinkLog = ({ folder }: Pick<Stage, 'folder'>) => join(folder, 'sink.log');

/** Ends all that was begun, also on Ctrl-C and when a worker dies. */
export async function onStage(
  overrides: Overrides,
  play: (stage: Stage) => Promise<void>,
  nodeOptions: string[] = [],
  prepared?: (data: string) => void,
) {
  const stage = await openStage(overrides, nodeOptions, prepared);
  const broken = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal))).then(
    () => {
      throw new Error('Broken off.');
    },
  );
  try {
    await Promise.race([play(stage), stage.trouble, broken]);
  } finally {
    await stage.close();
  }
}
