import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Leaves room on each page for every row to change once. A window marks whole pages at a time, and with less room
 * four changes in ten went to another page, which writes all indexes anew.
 */
export class RoomToChange1763700000142 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE delivery SET (fillfactor = 45)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE delivery SET (fillfactor = 70)');
  }
}
