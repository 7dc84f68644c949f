import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets a delivery change its state in place (a HOT update): an index that names `state`, be it only in its
 * predicate, makes PostgreSQL write every index anew each time. Chunk -1 holds the deferred and nobody else.
 */
export class Sending1763700000120 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX delivery_to_carry;
      CREATE INDEX delivery_to_carry ON delivery (send_id) WHERE chunk = -1 AND carried_by IS NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX delivery_to_carry;
      CREATE INDEX delivery_to_carry ON delivery (send_id) WHERE state = 'deferred' AND carried_by IS NULL;
    `);
  }
}
