import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes beside the password: the secret of somebody's app, codes for when it is lost, and who took one away. */
export class SecondFactor1763700000430 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE second_factor (
        staff_id uuid PRIMARY KEY REFERENCES staff,
        sealed_secret bytea NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        last_step integer NOT NULL
      );
      COMMENT ON TABLE second_factor IS 'The app that makes somebody''s codes (RFC 6238). No row: none is set up.';
      COMMENT ON COLUMN second_factor.last_step IS 'Number of the 30 seconds, since 1970, whose code was taken last. None before it is taken again.';

      -- A code is taken once, whatever a statement says.
      CREATE FUNCTION refuse_used_step() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a code is taken once' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER second_factor_steps BEFORE UPDATE ON second_factor
        FOR EACH ROW WHEN (NEW.sealed_secret = OLD.sealed_secret AND NEW.last_step <= OLD.last_step)
        EXECUTE FUNCTION refuse_used_step();

      CREATE TABLE recovery_code (
        staff_id uuid NOT NULL REFERENCES second_factor ON DELETE CASCADE,
        code_index bytea NOT NULL CHECK (length(code_index) = 32),
        used_at timestamptz,
        PRIMARY KEY (staff_id, code_index)
      );
      COMMENT ON TABLE recovery_code IS 'Keyed hashes of codes that work once each, for when the app is lost.';

      CREATE TABLE second_factor_reset (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        staff_id uuid NOT NULL REFERENCES staff,
        by_id uuid NOT NULL REFERENCES staff CHECK (by_id <> staff_id),
        sealed_reason bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE second_factor_reset IS 'Which administrator took whose second factor away, and why.';
      CREATE INDEX second_factor_reset_staff ON second_factor_reset (staff_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE second_factor_reset, recovery_code, second_factor;
      DROP FUNCTION refuse_used_step;
    `);
  }
}
