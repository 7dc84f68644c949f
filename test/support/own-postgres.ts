import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import getPort from 'get-port';
import { Child } from '../../src/embedded/child';
import { databaseUrl, postgresPlan } from '../../src/embedded/postgres';
import { postgresAccount } from '../../src/embedded/postgres-account';
import { initialise } from '../../src/embedded/postgres-data';
import { reachablePrograms } from '../../src/embedded/postgres-home';
import { surroundings } from '../../src/platform/config/surroundings';
import { beginRun } from './stack/run';
import { makeTemplate, onDatabase } from './stack/template';

/** A PostgreSQL server of a test's own, whose disk can be copied and put back. */
export interface OwnPostgres {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Copies the data folder of the stopped server. */
  copyDisk(): void;
  /** Puts the copy back into the stopped server: the same cluster, timeline and database, but older. */
  putBack(): void;
  end(): Promise<void>;
}

/** Started, with all migrations. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const run = await beginRun(() => undefined);
  const account = postgresAccount();
  const options = {
    ...{ programs: reachablePrograms(account), data: run.places.postgresData, account },
    ...{ user: 'wardline', password: randomBytes(12).toString('hex'), env: surroundings() },
    ...{ port: await getPort({ host: '127.0.0.1' }), durable: true },
  };
  await initialise(options);
  const { data } = options;
  const copy = `${data}.copy`;
  const watch = { log: run.places.log('postgres'), say: () => undefined, changed: () => undefined };
  let server = new Child(postgresPlan(options), watch);
  const start = async () => {
    server = new Child(postgresPlan(options), watch);
    await server.start();
  };
  await server.start();
  await makeTemplate(databaseUrl(options, 'postgres'), 'wardline');
  return {
    url: onDatabase(databaseUrl(options, 'postgres'), 'wardline'),
    start,
    stop: () => server.stop(),
    copyDisk: () => void execFileSync('cp', ['-a', data, copy]),
    putBack: () => {
      rmSync(data, { recursive: true });
      execFileSync('cp', ['-a', copy, data]);
    },
    end: async () => {
      await server.stop();
      await run.stop();
    },
  };
}
