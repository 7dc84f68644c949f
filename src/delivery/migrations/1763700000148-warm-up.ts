import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many mails of the warm-up plan's day are used up, over all workers. */
export class WarmUp1763700000148 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE warm_up_day (
        day date PRIMARY KEY,
        taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0)
      );
      COMMENT ON TABLE warm_up_day IS 'Days on the force''s clock while a warm-up plan runs; no row on any other.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE warm_up_day`);
  }
}
