import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schools, shops and watch schemes: one subscriber with several addresses. */
export class Organisations1763700000351 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE confirmation DROP CONSTRAINT confirmation_why_check;
      ALTER TABLE confirmation ADD CONSTRAINT confirmation_why_check
        CHECK (why IN ('sign-up', 'opened', 'imported', 'organisation'));
      COMMENT ON COLUMN confirmation.why IS
        'opened: their borough joined, and the button starts what they wait for. imported: an invitation to who stood on a list. organisation: an address of one.';

      CREATE TABLE organisation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        resident_id uuid NOT NULL UNIQUE REFERENCES resident,
        kind text NOT NULL CHECK (kind IN ('school', 'shop', 'watch', 'other')),
        sealed_name bytea,
        choices jsonb NOT NULL,
        manager_id uuid NOT NULL UNIQUE REFERENCES contact_point,
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        CHECK ((ended_at IS NULL) = (sealed_name IS NOT NULL))
      );
      COMMENT ON TABLE organisation IS
        'A subscriber with several addresses. All follow the same choices, which the manager makes behind a one-time code.';

      CREATE TABLE organisation_address (
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        organisation_id uuid NOT NULL REFERENCES organisation,
        confirmation_id uuid REFERENCES confirmation,
        added_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, contact_point_id)
      );
      COMMENT ON TABLE organisation_address IS
        'Who was asked. An address belongs to the organisation once its own button was pressed: then its resident is the organisation''s.';
      CREATE INDEX organisation_address_contact ON organisation_address (contact_point_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM organisation) THEN RAISE EXCEPTION 'there are organisations: the books name their addresses'; END IF;
      END $$;
      DROP TABLE organisation_address, organisation;
      ALTER TABLE confirmation DROP CONSTRAINT confirmation_why_check;
      ALTER TABLE confirmation ADD CONSTRAINT confirmation_why_check CHECK (why IN ('sign-up', 'opened', 'imported'));
    `);
  }
}
