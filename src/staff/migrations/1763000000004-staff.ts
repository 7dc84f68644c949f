import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff, the roles they hold over areas, and tokens for the API. */
export class Staff1763000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE staff (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        name text NOT NULL,
        password_hash text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE staff_role (
        staff_id uuid NOT NULL REFERENCES staff,
        role text NOT NULL CHECK (role IN
          ('officer', 'supervisor', 'legal', 'triage', 'administrator', 'auditor', 'partner', 'on-call inspector')),
        area_id uuid NOT NULL REFERENCES area,
        PRIMARY KEY (staff_id, role, area_id)
      );
      CREATE TABLE team_member (
        team_id uuid NOT NULL REFERENCES team,
        staff_id uuid NOT NULL REFERENCES staff,
        PRIMARY KEY (team_id, staff_id)
      );
      CREATE INDEX team_member_staff ON team_member (staff_id);
      CREATE TABLE api_token (
        token_hash bytea PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES staff,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE api_token, team_member, staff_role, staff;
    `);
  }
}
