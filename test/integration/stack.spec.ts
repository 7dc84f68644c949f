import { withClient } from '../../src/embedded/postgres';
import { temporalAnswers } from '../../src/embedded/temporal-server';
import { freshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';

describe('the test stack', () => {
  it('gives each suite a migrated database of its own', async () => {
    const one = await freshDatabase();
    const two = await freshDatabase();
    await withClient(one.url, (db) => db.query('CREATE TABLE only_here ()'));
    const tables = (url: string) =>
      withClient(url, async (db) =>
        (
          await db.query<{ name: string }>(
            `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
          )
        ).rows.map(({ name }) => name),
      );
    expect(await tables(one.url)).toEqual(
      expect.arrayContaining(['only_here', 'migration', 'staff']),
    );
    expect(await tables(two.url)).not.toContain('only_here');
    await Promise.all([one.drop(), two.drop()]);
  });

  it('runs PostgreSQL 18 and a Temporal server that answers', async () => {
    const { url, drop } = await freshDatabase();
    const settings = testSettings();
    expect(settings.DATABASE_URL).toBe(url);
    expect(await temporalAnswers(settings.TEMPORAL_ADDRESS, 5000, 'default')).toBe(true);
    const version = await withClient(url, (db) =>
      db.query<{ v: string }>("SELECT current_setting('server_version') AS v"),
    );
    expect(version.rows[0]?.v).toMatch(/^18\./);
    await drop();
  });
});
