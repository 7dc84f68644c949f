import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type QueryResult } from 'pg';
import { Settings } from '../config/settings';

/** Every row is found by a key. A plan that reads whole tables, good for a small send, would ruin a large one. */
const BY_KEY = [
  ...['seqscan', 'hashjoin', 'mergejoin', 'hashagg'].map((way) => `enable_${way}=off`),
  'plan_cache_mode=force_generic_plan',
  'jit=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/** So many at a time are enough to keep PostgreSQL busy from one process. */
const MOST = 8;

/**
 * The few statements that run thousands of times in a send: prepared once a connection, planned once, and always
 * by their indexes. A pool of its own, so that other work of the process never waits behind a send, nor a send behind it.
 */
@Injectable()
export class HotStatements implements OnApplicationShutdown {
  private readonly names = new Map<string, string>();
  private readonly pool: Pool;

  constructor({ DATABASE_URL, DATABASE_POOL }: Settings) {
    this.pool = new Pool({
      connectionString: DATABASE_URL,
      max: Math.min(DATABASE_POOL, MOST),
      connectionTimeoutMillis: 10_000,
      application_name: 'wardline sending',
      options: BY_KEY,
    });
    this.pool.on('error', () => undefined); // an idle connection that ends; the next query opens another
  }

  /** Answers as a DataSource does: rows, or rows and their count where rows are changed. */
  async query<T>(sql: string, values: readonly unknown[]): Promise<T> {
    const name = this.names.get(sql) ?? `hot${this.names.size}`;
    this.names.set(sql, name);
    const { command, rows, rowCount }: QueryResult = await this.pool.query({
      ...{ name, text: sql },
      values: [...values],
    });
    return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as T;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
