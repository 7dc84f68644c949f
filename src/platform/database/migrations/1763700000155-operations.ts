import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those who run it ask all the time: letters without an end, and the processes that are there. */
export class Operations1763700000155 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX letter_open ON letter (created_at) WHERE state IN ('waiting', 'in flight');

      CREATE UNLOGGED TABLE process_report (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('web', 'worker', 'mailroom')),
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now(),
        parts jsonb NOT NULL DEFAULT '{}'
      );
      COMMENT ON TABLE process_report IS 'Each process says every few seconds that it is there and what it alone knows. Worth nothing after a crash.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE process_report; DROP INDEX letter_open;`);
  }
}
