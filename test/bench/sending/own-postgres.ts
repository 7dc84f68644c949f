import { randomBytes } from 'node:crypto';
import getPort from 'get-port';
import { databaseUrl, postgresPlan } from '../../../src/embedded/postgres';
import { postgresAccount } from '../../../src/embedded/postgres-account';
import { initialise } from '../../../src/embedded/postgres-data';
import { reachablePrograms } from '../../../src/embedded/postgres-home';
import { surroundings } from '../../../src/platform/config/surroundings';
import type { TestRun } from '../../support/stack/run';
import { makeTemplate, onDatabase } from '../../support/stack/template';

const DATABASE = 'bench';

/** Starts PostgreSQL, as durable as in production, with a migrated database. Gives its URL and who runs it. */
export async function ownPostgres({ places, family }: TestRun): Promise<{
  url: string;
  pid: () => number;
}> {
  const account = postgresAccount();
  const cluster = {
    ...{ programs: reachablePrograms(account), data: places.postgresData, account },
    ...{ env: surroundings(), port: await getPort({ host: '127.0.0.1' }) },
    ...{ user: 'wardline', password: randomBytes(12).toString('hex'), durable: true },
  };
  await initialise(cluster);
  await family.start(postgresPlan(cluster));
  const server = databaseUrl(cluster, 'postgres');
  await makeTemplate(server, DATABASE);
  return {
    url: onDatabase(server, DATABASE),
    pid: () => family.living()['postgres']?.pid ?? 0,
  };
}
