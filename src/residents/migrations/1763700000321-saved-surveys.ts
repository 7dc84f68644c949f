import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Half-done sign-ups that somebody means to finish later. */
export class SavedSurveys1763700000321 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE saved_survey (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        sealed_answers bytea NOT NULL,
        expires_at timestamptz NOT NULL
      );
      COMMENT ON TABLE saved_survey IS 'Answers without an address; the link that opens them was mailed. Gone after 7 days.';
      CREATE INDEX saved_survey_expires ON saved_survey (expires_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE saved_survey');
  }
}
