import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The letter to a colleague that still takes further tasks up, so that a wave of them is one mail. */
export class StaffMails1763700000254 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE staff_mail (
        staff_id uuid PRIMARY KEY REFERENCES staff,
        letter_id uuid NOT NULL
      );
      COMMENT ON TABLE staff_mail IS 'The newest letter of each; it is added to until it begins to go out.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE staff_mail`);
  }
}
