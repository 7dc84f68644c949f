import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which entry of the register a resident's "is this true?" asks about. A person says so, never a computer. */
export class RumourQuestions1763700000232 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rumour_question (
        concern_id uuid PRIMARY KEY REFERENCES concern,
        rumour_id uuid REFERENCES rumour,
        staff_id uuid NOT NULL REFERENCES staff,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN rumour_question.rumour_id IS 'Null where somebody saw that it asks about no rumour.';
      CREATE INDEX rumour_question_rumour ON rumour_question (rumour_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rumour_question`);
  }
}
