import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dated tree of areas, and the teams that police them. */
export class Places1763000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE area (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('force', 'bcu', 'borough', 'ward')),
        parent_id uuid REFERENCES area,
        path uuid[] NOT NULL,
        name text NOT NULL,
        code text NOT NULL,
        pilot boolean NOT NULL DEFAULT false,
        valid_from date NOT NULL DEFAULT '2022-05-05',
        valid_to date,
        CHECK ((kind = 'force') = (parent_id IS NULL))
      );
      COMMENT ON COLUMN area.path IS 'Ids from the force down to this area itself.';
      COMMENT ON COLUMN area.code IS 'GSS code of the ONS; for a force or BCU its own code.';
      CREATE UNIQUE INDEX area_code_now ON area (code) WHERE valid_to IS NULL;
      CREATE INDEX area_parent ON area (parent_id);
      CREATE INDEX area_path ON area USING gin (path);

      CREATE TABLE team (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        kind text NOT NULL DEFAULT 'neighbourhood' CHECK (kind IN ('neighbourhood', 'desk')),
        desk text UNIQUE,
        email text
      );
      COMMENT ON COLUMN team.desk IS 'Which route of triage ends here, for example control_room; null for neighbourhood teams.';
      CREATE TABLE team_area (
        area_id uuid PRIMARY KEY REFERENCES area,
        team_id uuid NOT NULL REFERENCES team
      );
      CREATE INDEX team_area_team ON team_area (team_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE team_area, team, area;
    `);
  }
}
