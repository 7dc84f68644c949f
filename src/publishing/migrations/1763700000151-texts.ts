import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a message says as a text, beside its mail. */
export class Texts1763700000151 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE revision ADD COLUMN sms_text text CHECK (btrim(sms_text) <> '');
      COMMENT ON COLUMN revision.sms_text IS 'What goes to phones, without its stop link; null: no texts.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE revision DROP COLUMN sms_text');
  }
}
