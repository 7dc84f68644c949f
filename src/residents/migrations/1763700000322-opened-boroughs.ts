import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations of those who wait for their borough: confirmations that nobody's form began. */
export class OpenedBoroughs1763700000322 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE confirmation ADD COLUMN why text NOT NULL DEFAULT 'sign-up' CHECK (why IN ('sign-up', 'opened'));
      COMMENT ON COLUMN confirmation.why IS 'opened: their borough joined, and the button starts what they wait for.';
      CREATE INDEX subscription_waiting ON subscription (area_id, contact_point_id) WHERE state = 'waiting';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX subscription_waiting;
      ALTER TABLE confirmation DROP COLUMN why;
    `);
  }
}
