import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database that is older than what Temporal was told holds all sending too: a copy of a disk that was put back. */
export class DatabaseMark1763700000145 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE installation ADD COLUMN mark bigint NOT NULL DEFAULT 0,
        ADD COLUMN held_for text CHECK (held_for IN ('by hand', 'elsewhere', 'older'));
      UPDATE installation SET held_for = 'by hand' WHERE held_since IS NOT NULL;
      ALTER TABLE installation ADD CHECK (num_nonnulls(held_since, held_for) IN (0, 2));
      COMMENT ON COLUMN installation.mark IS 'Grows while anything is sent. Each number is told to Temporal once; one that it heard before gives an older database away.';
      COMMENT ON COLUMN installation.held_since IS 'When it was held by hand, or when somebody noticed: what was written later was not sent before.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE installation DROP COLUMN mark, DROP COLUMN held_for`);
  }
}
