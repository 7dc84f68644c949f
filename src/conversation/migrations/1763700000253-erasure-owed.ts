import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose person was deleted while it was still open: its words go when it closes. */
export class ErasureOwed1763700000253 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE concern ADD erase_owed_at timestamptz;
      COMMENT ON COLUMN concern.erase_owed_at IS 'Since when the words are to go as soon as it is dealt with; null when nothing is owed.';
      CREATE INDEX concern_erase_owed ON concern (id) WHERE erase_owed_at IS NOT NULL;
      UPDATE concern SET erase_owed_at = now() FROM contact_point
      WHERE contact_point.id = concern.contact_point_id AND contact_point.state = 'erased' AND NOT safe_contact;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX concern_erase_owed;
      ALTER TABLE concern DROP erase_owed_at;
    `);
  }
}
