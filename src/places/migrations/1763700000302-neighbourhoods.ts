import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What data.police.uk says of the teams of wards. */
export class Neighbourhoods1763700000302 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE neighbourhood (
        area_id uuid PRIMARY KEY REFERENCES area,
        force text NOT NULL,
        code text NOT NULL,
        facts jsonb NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (force, code)
      );
      COMMENT ON TABLE neighbourhood IS 'As data.police.uk publishes it, HTML taken out; replaced whole, since its people and events have no ids.';
      COMMENT ON COLUMN neighbourhood.facts IS '{contact: {…}, description, officers: […], priorities: […], events: […]}';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE neighbourhood`);
  }
}
