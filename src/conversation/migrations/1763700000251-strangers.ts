import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what somebody without a subscription wrote, when they ask for it by a code. */
export class Strangers1763700000251 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE INDEX concern_sender ON concern (sender_index) WHERE sender_index IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX concern_sender`);
  }
}
