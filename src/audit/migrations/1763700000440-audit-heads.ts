import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which heads of the log left the database, and who had the chain verified. */
export class AuditHeads1763700000440 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_head (
        day date PRIMARY KEY,
        seq bigint NOT NULL CHECK (seq >= 0),
        hash text NOT NULL,
        entries bigint NOT NULL,
        at timestamptz NOT NULL,
        epoch uuid NOT NULL,
        key text NOT NULL,
        signature text NOT NULL,
        filed_at timestamptz,
        letter_id uuid,
        letter_lost_at timestamptz
      );
      CREATE INDEX audit_head_letter ON audit_head (letter_id);
      COMMENT ON TABLE audit_head IS 'A copy for pages and for telling what is due; what counts is outside.';

      CREATE TABLE audit_check (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        staff_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'stopped')),
        total bigint NOT NULL,
        checked bigint NOT NULL DEFAULT 0,
        fault text,
        fault_seq bigint,
        misfit text,
        misfit_day date,
        started_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE audit_check; DROP TABLE audit_head;`);
  }
}
