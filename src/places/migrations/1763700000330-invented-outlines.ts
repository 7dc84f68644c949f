import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outlines that were drawn for a demonstration stand apart from imported ones: they say nothing about real ground. */
export class InventedOutlines1763700000330 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE area_boundary ADD invented boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN area_boundary.invented IS 'Drawn for a demonstration. An import never compares with it, and replaces it.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE area_boundary DROP invented`);
  }
}
