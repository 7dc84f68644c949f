import { randomBytes } from 'node:crypto';
import { withClient } from '../../../src/embedded/postgres';
import { fromStack } from './shared';
import { onDatabase } from './template';

export interface FreshDatabase {
  url: string;
  /** Drops it, ending connections that a test left open. */
  drop: () => Promise<void>;
}

let latest: string | undefined;

/** The database that this suite made last, for settings that name none. */
export const latestDatabase = () => latest;

/** A database of its own for one suite: every migration applied, no rows. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = fromStack('server');
  const name = `wardline_test_${randomBytes(6).toString('hex')}`;
  const template = fromStack('template');
  await withClient(server, (db) =>
    db.query(
      `CREATE DATABASE ${db.escapeIdentifier(name)} TEMPLATE ${db.escapeIdentifier(template)}`,
    ),
  );
  const url = onDatabase(server, name);
  latest = url;
  const drop = async () => {
    await withClient(server, (db) =>
      db.query(`DROP DATABASE IF EXISTS ${db.escapeIdentifier(name)} WITH (FORCE)`),
    );
  };
  return { url, drop };
}
