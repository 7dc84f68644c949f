import { randomBytes } from 'node:crypto';
import getPort from 'get-port';
import { databaseUrl, postgresPlan } from '../../../src/embedded/postgres';
import { postgresAccount } from '../../../src/embedded/postgres-account';
import { initialise } from '../../../src/embedded/postgres-data';
import { reachablePrograms } from '../../../src/embedded/postgres-home';
import type { Say } from '../../../src/embedded/say';
import { findTemporal } from '../../../src/embedded/temporal-finder';
import { temporalPlan } from '../../../src/embedded/temporal-server';
import { temporalWays } from '../../../src/embedded/temporal-ways';
import { surroundings } from '../../../src/platform/config/surroundings';
import type { TestRun } from './run';

/** Address of a PostgreSQL where databases may be made and dropped: TEST_DATABASE_URL or one of our own. */
export async function startPostgres({ places, family }: TestRun): Promise<string> {
  const env = surroundings();
  if (env.TEST_DATABASE_URL) return env.TEST_DATABASE_URL;
  const account = postgresAccount();
  const cluster = {
    programs: reachablePrograms(account),
    data: places.postgresData,
    account,
    user: 'wardline',
    password: randomBytes(12).toString('hex'),
    env,
  };
  await initialise(cluster);
  const options = { ...cluster, port: await getPort({ host: '127.0.0.1' }), durable: false };
  await family.start(postgresPlan(options));
  return databaseUrl(options, 'postgres');
}

/** host:port of a Temporal server, found as `npm start` finds it; histories are kept in memory only. */
export async function startTemporal({ family }: TestRun, say: Say): Promise<string> {
  const env = surroundings();
  const found = await findTemporal(temporalWays({ env, say }));
  if (found.kind === 'running') return found.address;
  const port = await getPort({ host: '127.0.0.1' });
  await family.start(temporalPlan({ program: found.path, port, namespace: 'default', env }));
  return `127.0.0.1:${port}`;
}
