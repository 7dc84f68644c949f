import { connect } from '../../../src/platform/database/data-source';
import { withClient } from '../../../src/embedded/postgres';

/** The same server, another database. */
export function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** Migrates one database, from which every test's own is copied. Copies take some 50 ms. */
export async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, (db) => db.query(`CREATE DATABASE ${db.escapeIdentifier(name)}`));
  const db = await connect({ DATABASE_URL: onDatabase(serverUrl, name), DATABASE_POOL: 2 });
  try {
    await db.runMigrations({ transaction: 'each' });
  } finally {
    await db.destroy();
  }
}
