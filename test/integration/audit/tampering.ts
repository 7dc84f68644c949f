import type { DataSource, EntityManager } from 'typeorm';
import { AuditService } from '../../../src/audit/audit.service';

/** So many entries, as the product writes them. */
export const givenEntries = (db: DataSource, count: number): Promise<void> =>
  db.transaction((tx) =>
    new AuditService().recordAll(
      tx,
      Array.from({ length: count }, (_, i) => ({
        ...{ actor: { kind: 'system' }, action: 'test.done', detail: { step: i } },
        subject: { kind: 'test', id: String(i) },
      })),
    ),
  );

/** What somebody may do who owns the tables: nothing of it is refused while the triggers are off. */
async function withoutTriggers(db: DataSource, act: (tx: EntityManager) => Promise<void>) {
  await db.transaction(async (tx) => {
    await tx.query(`ALTER TABLE audit_entry DISABLE TRIGGER ALL`);
    await act(tx);
    await tx.query(`ALTER TABLE audit_entry ENABLE TRIGGER ALL`);
  });
}

/** Changes one entry and leaves the chain as it was. */
export const changed = (db: DataSource, seq: number) =>
  withoutTriggers(db, async (tx) => {
    await tx.query(`UPDATE audit_entry SET action = 'test.undone' WHERE seq = $1`, [seq]);
  });

/** The chain as it stood after an entry: cut, or an older copy put back. */
export const cutTo = (db: DataSource, seq: number) =>
  withoutTriggers(db, async (tx) => {
    await tx.query(`DELETE FROM audit_entry WHERE seq > $1`, [seq]);
  });

/** Changes one entry and chains it and all that follow anew, as the trigger would have. */
export const rewritten = (db: DataSource, seq: number) =>
  withoutTriggers(db, async (tx) => {
    await tx.query(`UPDATE audit_entry SET action = 'test.undone' WHERE seq = $1`, [seq]);
    await tx.query(
      `DO $$ DECLARE one record; previous bytea := '\\x00'; BEGIN
         FOR one IN SELECT * FROM audit_entry ORDER BY seq LOOP
           UPDATE audit_entry SET previous_hash = previous, hash = sha256(previous || convert_to(concat_ws(E'\\x1f',
             one.seq, to_char(one.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), one.actor_kind,
             coalesce(one.actor_id, ''), one.action, one.subject_kind, one.subject_id, one.detail::text), 'UTF8'))
           WHERE seq = one.seq RETURNING hash INTO previous;
         END LOOP; END $$`,
    );
  });
