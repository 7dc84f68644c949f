import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { opening } from '../../src/delivery/audiences/open.queries';
import { givenReleased, givenWard, TOPIC } from '../integration/delivery/given';
import { startServices } from '../integration/delivery/services';
import { beginRun } from '../support/stack/run';
import { testSettings } from '../support/stack/settings';
import { ownPostgres } from './sending/own-postgres';
import { cpuSeconds } from './sending/process-figures';

const { values: asked } = parseArgs({
  options: {
    recipients: { type: 'string', default: '200000' },
    repeat: { type: 'string', default: '3' },
  },
});
const recipients = Number(asked.recipients);
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Followers that no mail could reach: their addresses are noise of the usual length. */
const FOLLOWERS = `
  WITH person AS MATERIALIZED (
    SELECT uuidv7() AS resident_id, uuidv7() AS id, sha256(n::text::bytea) AS noise FROM generate_series(1, $1::integer) AS n
  ), residents AS (
    INSERT INTO resident (id, of_age) SELECT resident_id, true FROM person
  ), points AS (
    INSERT INTO contact_point (id, resident_id, sealed_address, address_index, mail_domain, state, confirmed_at)
    SELECT id, resident_id, noise || noise, noise, 'example.org', 'confirmed', now() FROM person
  )
  INSERT INTO subscription (contact_point_id, area_id, topic_code, state) SELECT id, $2, $3, 'active' FROM person`;

/** What one act took: seconds by the clock, and of PostgreSQL's processor time with all its processes. */
async function taken(pid: number, act: () => Promise<unknown>) {
  const [began, before] = [performance.now(), cpuSeconds(pid)];
  await act();
  const seconds = (performance.now() - began) / 1000;
  return { s: Number(seconds.toFixed(2)), cpu_s: Number((cpuSeconds(pid) - before).toFixed(2)) };
}

async function logged(db: DataSource): Promise<number> {
  const [row] = await db.query<[{ mb: number }]>(
    `SELECT ((pg_current_wal_insert_lsn() - '0/0') / 1048576)::float8 AS mb`,
  );
  return row.mb;
}

/** Freezes, gives everybody their row as all claims together would, and closes the books over them. */
async function main(): Promise<void> {
  const run = await beginRun(say);
  try {
    const postgres = await ownPostgres(run);
    const { app, db, freezer, books } = await startServices(
      testSettings({ DATABASE_URL: postgres.url }),
    );
    say(`giving a ward ${recipients} followers`);
    const wardId = await givenWard(db);
    await db.query(FOLLOWERS, [recipients, wardId, TOPIC]);
    await db.query('VACUUM ANALYZE');
    for (let round = 1; round <= Number(asked.repeat); round++) {
      const id = await givenReleased(db, { wardId });
      await db.query('CHECKPOINT');
      const pid = postgres.pid();
      const before = await logged(db);
      const freeze = await taken(pid, () => freezer.freeze(id));
      const frozen = await logged(db);
      const rows = await taken(pid, () => db.query(opening('send_id = $1'), [id]));
      const wal_mb = { freeze: frozen - before, rows: (await logged(db)) - frozen };
      await db.query(`UPDATE delivery SET state = 'accepted', done_at = now() WHERE send_id = $1`, [
        id,
      ]);
      const counts = await taken(pid, () => books.counts(id));
      const close = await taken(pid, () => books.close(id));
      const { audience, accepted } = (await books.balance(id))!;
      const balanced = audience === recipients && accepted === recipients;
      const figures = { freeze, rows, wal_mb, counts, close, balanced };
      process.stdout.write(
        `${JSON.stringify({ recipients, freeze_s: freeze.s, freeze_cpu_s: freeze.cpu_s, ...figures })}\n`,
      );
    }
    await app.close();
  } finally {
    await run.stop();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
