import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of subscribers that another provider kept, and whom no list may bring back. */
export class ImportedLists1763700000350 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE resident ALTER COLUMN of_age DROP NOT NULL;
      COMMENT ON COLUMN resident.of_age IS
        'Said to be 13 or older (UK GDPR Art 8, Data Protection Act 2018 section 9). Null while nobody was asked: a list brought them.';

      ALTER TABLE confirmation DROP CONSTRAINT confirmation_why_check;
      ALTER TABLE confirmation ADD CONSTRAINT confirmation_why_check CHECK (why IN ('sign-up', 'opened', 'imported'));
      COMMENT ON COLUMN confirmation.why IS
        'opened: their borough joined, and the button starts what they wait for. imported: an invitation to who stood on a list.';

      CREATE TABLE imported_list (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        sha256 bytea NOT NULL,
        columns jsonb NOT NULL,
        choices jsonb NOT NULL,
        source text NOT NULL CHECK (source <> ''),
        basis text NOT NULL CHECK (basis <> ''),
        by_staff uuid NOT NULL REFERENCES staff,
        made_at timestamptz NOT NULL DEFAULT now(),
        sealed_file bytea,
        expires_at timestamptz,
        figures jsonb,
        applied_at timestamptz,
        CHECK ((applied_at IS NULL) = (sealed_file IS NOT NULL)),
        CHECK ((applied_at IS NULL) = (expires_at IS NOT NULL)),
        CHECK ((applied_at IS NULL) = (figures IS NULL))
      );
      COMMENT ON TABLE imported_list IS
        'Where people came from, on which lawful basis, who says so and when. The file itself is kept, sealed, from preview to import, a day at most.';
      CREATE UNIQUE INDEX imported_list_once ON imported_list (sha256) WHERE applied_at IS NOT NULL;

      CREATE TABLE imported_person (
        contact_point_id uuid PRIMARY KEY REFERENCES contact_point,
        list_id uuid NOT NULL REFERENCES imported_list,
        line integer
      );
      COMMENT ON COLUMN imported_person.line IS 'Of the list, from 1. Gone once the person is erased.';
      CREATE INDEX imported_person_list ON imported_person (list_id);

      CREATE TABLE never_invited (
        address_index bytea PRIMARY KEY,
        why text NOT NULL CHECK (why IN ('erased', 'not answered')),
        since timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE never_invited IS
        'Keyed fingerprints of addresses that a list may not bring back. Signing up oneself is always possible.';

      CREATE FUNCTION keep_from_lists() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE imported_person SET line = NULL WHERE contact_point_id = NEW.id;
        IF OLD.channel = 'email' AND (OLD.state <> 'pending' OR FOUND) THEN
          INSERT INTO never_invited (address_index, why)
          VALUES (OLD.address_index, CASE OLD.state WHEN 'pending' THEN 'not answered' ELSE 'erased' END)
          ON CONFLICT DO NOTHING;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER contact_point_kept_from_lists AFTER UPDATE OF state ON contact_point
        FOR EACH ROW WHEN (NEW.state = 'erased' AND OLD.state <> 'erased') EXECUTE FUNCTION keep_from_lists();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM imported_person) THEN RAISE EXCEPTION 'people came by a list: their lawful basis is there'; END IF;
      END $$;
      DROP TRIGGER contact_point_kept_from_lists ON contact_point;
      DROP FUNCTION keep_from_lists;
      DROP TABLE never_invited, imported_person, imported_list;
      ALTER TABLE confirmation DROP CONSTRAINT confirmation_why_check;
      ALTER TABLE confirmation ADD CONSTRAINT confirmation_why_check CHECK (why IN ('sign-up', 'opened'));
      ALTER TABLE resident ALTER COLUMN of_age SET NOT NULL;
      COMMENT ON COLUMN resident.of_age IS 'Said to be 13 or older (UK GDPR Art 8, Data Protection Act 2018 section 9).';
    `);
  }
}
