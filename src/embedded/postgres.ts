import { join } from 'node:path';
import { Client } from 'pg';
import type { ChildPlan } from './child-plan';
import { clearLeftovers, type Cluster } from './postgres-data';

export interface PostgresOptions extends Cluster {
  port: number;
  /** False only for tests: a crash of the machine may then lose data. */
  durable: boolean;
}

/** PostgreSQL 18 on 127.0.0.1. Durability stays at its defaults unless this is a test. */
export function postgresPlan(options: PostgresOptions): ChildPlan {
  const set = (name: string, value: string) => ['-c', `${name}=${value}`];
  return {
    name: 'postgres',
    program: join(options.programs, 'bin', 'postgres'),
    args: [
      ...['-D', options.data, '-p', String(options.port)],
      ...set('listen_addresses', '127.0.0.1'),
      ...set('unix_socket_directories', ''),
      ...set('max_connections', '200'),
      ...set('timezone', 'UTC'),
      ...(options.durable ? [] : ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap(off)),
    ],
    env: options.env,
    cwd: '/',
    ...options.account,
    prepare: () => clearLeftovers(options.data),
    answers: () => answers(databaseUrl(options, 'postgres')),
    upWithin: 60_000,
    stop: { signal: 'SIGINT', within: 30_000 },
  };
}

const off = (name: string) => ['-c', `${name}=off`];

export function databaseUrl(
  { user, password, port }: Pick<PostgresOptions, 'user' | 'password' | 'port'>,
  database: string,
): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/** One short connection. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined); // a server that goes away mid-question; the query says so too
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the database unless it is there. `url` names it; its server must answer. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}
