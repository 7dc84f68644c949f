import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the books of a send say why somebody in its audience got nothing. */
export class WhoLeft1763700000109 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE VIEW who_left AS
        SELECT id AS contact_point_id, state AS how FROM contact_point WHERE state IN ('unsubscribed', 'erased');
      COMMENT ON VIEW who_left IS 'Who stopped all messages or was erased: like audience_member, for other rooms to select from.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW who_left');
  }
}
