import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only, hash-chained log. The database itself chains and refuses changes. */
export class Audit1763000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_entry (
        seq bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL CHECK (actor_kind IN ('staff', 'resident', 'system')),
        actor_id text,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL
      );
      CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, seq);

      CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE last audit_entry%ROWTYPE;
      BEGIN
        -- One writer at a time until its transaction ends, else two entries could follow the same one.
        PERFORM pg_advisory_xact_lock(7240001);
        SELECT * INTO last FROM audit_entry ORDER BY seq DESC LIMIT 1;
        NEW.seq := coalesce(last.seq, 0) + 1;
        NEW.at := clock_timestamp();
        NEW.previous_hash := coalesce(last.hash, '\\x00'::bytea);
        NEW.hash := sha256(NEW.previous_hash || convert_to(concat_ws(E'\\x1f',
          NEW.seq, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
          NEW.actor_kind, coalesce(NEW.actor_id, ''), NEW.action, NEW.subject_kind, NEW.subject_id, NEW.detail::text
        ), 'UTF8'));
        RETURN NEW;
      END $$;
      CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION audit_chain();

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE audit_entry;
      DROP FUNCTION audit_chain();
      DROP FUNCTION refuse_change();
    `);
  }
}
