import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Councils, to which some of what residents raise is passed. They do not sign in here. */
export class Councils1763700000240 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE team DROP CONSTRAINT team_kind_check,
        ADD CONSTRAINT team_kind_check CHECK (kind IN ('neighbourhood', 'desk', 'council')),
        ADD area_id uuid REFERENCES area,
        ADD CONSTRAINT council_has_area CHECK (kind <> 'council' OR area_id IS NOT NULL);
      COMMENT ON COLUMN team.area_id IS 'The area that a council serves; null for our own teams, whose areas are in team_area.';
      CREATE UNIQUE INDEX team_council ON team (area_id) WHERE kind = 'council';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM team WHERE kind = 'council';
      ALTER TABLE team DROP CONSTRAINT council_has_area, DROP area_id, DROP CONSTRAINT team_kind_check,
        ADD CONSTRAINT team_kind_check CHECK (kind IN ('neighbourhood', 'desk'));
    `);
  }
}
