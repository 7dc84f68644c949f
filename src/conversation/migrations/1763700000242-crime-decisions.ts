import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether what a resident told us is recorded as a crime. */
export class CrimeDecisions1763700000242 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE crime_decision (
        id uuid PRIMARY KEY,
        concern_id uuid NOT NULL REFERENCES concern,
        staff_id uuid NOT NULL REFERENCES staff,
        sealed_reference bytea,
        reason text CHECK (reason IN ('not-a-crime', 'already-recorded', 'other-force', 'not-confirmed')),
        why_not_told text,
        at timestamptz NOT NULL DEFAULT now(),
        CHECK ((sealed_reference IS NULL) <> (reason IS NULL))
      );
      COMMENT ON COLUMN crime_decision.why_not_told IS 'Why no mail told the resident; null when one did.';
      CREATE INDEX crime_decision_concern ON crime_decision (concern_id, at);
      ALTER TABLE task ADD record_late boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN task.record_late IS 'The 24 hours for recording a crime have passed, and that was said.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE task DROP record_late;
      DROP TABLE crime_decision;
    `);
  }
}
