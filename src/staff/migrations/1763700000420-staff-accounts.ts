import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts that a force runs itself: invited before they have a password, with the links that set one. */
export class StaffAccounts1763700000420 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE staff
        ALTER COLUMN password_hash DROP NOT NULL,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT staff_name_check CHECK (length(trim(name)) BETWEEN 1 AND 100);
      COMMENT ON COLUMN staff.password_hash IS 'Null until one is set by a link of staff_link: then nothing opens the account.';
      COMMENT ON COLUMN staff.version IS 'Grows with each change of name, roles, teams or standing: the ETag.';
      CREATE INDEX staff_by_name ON staff (name, id);
      CREATE INDEX staff_role_area ON staff_role (area_id);
      CREATE INDEX api_token_staff ON api_token (staff_id) WHERE revoked_at IS NULL;

      CREATE TABLE staff_link (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        staff_id uuid NOT NULL REFERENCES staff,
        purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
        made_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
        used_at timestamptz CHECK (used_at <= expires_at)
      );
      COMMENT ON TABLE staff_link IS 'Links by which somebody sets a password, each once. The token itself is kept nowhere.';
      CREATE UNIQUE INDEX staff_link_open ON staff_link (staff_id) WHERE used_at IS NULL;

      -- A link is used once, whatever a statement says.
      CREATE FUNCTION refuse_used_link() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a link is used once' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER staff_link_once BEFORE UPDATE ON staff_link
        FOR EACH ROW WHEN (OLD.used_at IS NOT NULL) EXECUTE FUNCTION refuse_used_link();
    `);
  }

  /** Who was invited and has set no password gets one that fits nothing. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE staff_link;
      DROP FUNCTION refuse_used_link;
      DROP INDEX api_token_staff;
      DROP INDEX staff_role_area;
      DROP INDEX staff_by_name;
      UPDATE staff SET active = false,
        password_hash = '$argon2id$v=19$m=19456,p=1,t=2$' || translate(encode(sha256(uuidv7()::text::bytea), 'base64'), '=', '')
          || '$' || translate(encode(sha256(uuidv4()::text::bytea), 'base64'), '=', '')
        WHERE password_hash IS NULL;
      ALTER TABLE staff
        ALTER COLUMN password_hash SET NOT NULL,
        DROP COLUMN version,
        DROP CONSTRAINT staff_name_check;
    `);
  }
}
