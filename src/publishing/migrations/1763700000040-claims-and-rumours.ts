import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of rumours, which register a check used, and who verified a claim of high harm. */
export class ClaimsAndRumours1763700000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rumour (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        claim text NOT NULL CHECK (length(trim(claim)) > 0),
        variants text[] NOT NULL DEFAULT '{}',
        first_seen_on date NOT NULL,
        first_seen_where text NOT NULL,
        appearances text[] NOT NULL DEFAULT '{}',
        claimant_type text NOT NULL CHECK (claimant_type IN
          ('resident', 'online account', 'group', 'news', 'public figure', 'campaign', 'unknown')),
        topic_code text REFERENCES topic,
        area_id uuid NOT NULL REFERENCES area,
        harm text NOT NULL CHECK (harm IN ('low', 'medium', 'high')),
        checkable boolean NOT NULL DEFAULT true,
        status text NOT NULL DEFAULT 'new' CHECK (status IN
          ('new', 'checking', 'unverified', 'false', 'misleading', 'missing context', 'true', 'cannot say', 'closed')),
        rating_words text CHECK (length(trim(rating_words)) > 0),
        rated_by uuid REFERENCES staff,
        rated_at timestamptz,
        reviewed_by uuid REFERENCES staff,
        reviewed_at timestamptz,
        proposed_status text CHECK (proposed_status IN ('false', 'misleading', 'missing context', 'true')),
        decision text CHECK (decision IN ('monitor', 'prebunk', 'respond', 'no response')),
        decision_reason text CHECK (length(trim(decision_reason)) > 0),
        owner_id uuid REFERENCES staff,
        review_on date,
        message_ids uuid[] NOT NULL DEFAULT '{}',
        created_by uuid NOT NULL REFERENCES staff,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((decision IS NULL) = (decision_reason IS NULL)),
        CHECK ((rated_by IS NULL) = (rated_at IS NULL)),
        CHECK ((reviewed_by IS NULL) = (reviewed_at IS NULL)),
        CHECK (proposed_status IS NULL OR status IN ('checking', 'unverified')),
        CONSTRAINT rumour_rating_stands CHECK (status NOT IN ('false', 'misleading', 'missing context', 'true')
          OR (rating_words IS NOT NULL AND rated_by IS NOT NULL
              AND (harm <> 'high' OR reviewed_by IS NOT NULL AND reviewed_by <> rated_by)))
      );
      COMMENT ON COLUMN rumour.proposed_status IS 'A rating of high harm that waits for somebody else to confirm it.';
      CREATE INDEX rumour_status ON rumour (status, changed_at);
      CREATE TABLE rumour_evidence (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        rumour_id uuid NOT NULL REFERENCES rumour,
        source_type text NOT NULL,
        reference text NOT NULL CHECK (length(trim(reference)) > 0),
        words text NOT NULL CHECK (length(trim(words)) > 0),
        as_at date NOT NULL,
        staff_id uuid NOT NULL REFERENCES staff,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX rumour_evidence_rumour ON rumour_evidence (rumour_id);
      CREATE TRIGGER rumour_evidence_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON rumour_evidence
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE rumour_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        rumour_id uuid NOT NULL REFERENCES rumour,
        action text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        words text,
        staff_id uuid NOT NULL REFERENCES staff,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX rumour_event_rumour ON rumour_event (rumour_id, id);
      CREATE TRIGGER rumour_event_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON rumour_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Every register that a check ever read, so that its result can be repeated.
      CREATE TABLE register_version (
        hash bytea PRIMARY KEY,
        entries jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TRIGGER register_version_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON register_version
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE check_run ADD COLUMN register_hash bytea REFERENCES register_version;

      CREATE TABLE claim_verification (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        revision_id uuid NOT NULL REFERENCES revision,
        claim integer NOT NULL CHECK (claim >= 0),
        staff_id uuid NOT NULL REFERENCES staff,
        words text NOT NULL CHECK (length(trim(words)) > 0),
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (revision_id, claim)
      );
      COMMENT ON COLUMN claim_verification.claim IS 'Place of the claim in its revision, from 0.';
      CREATE TRIGGER claim_verification_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_verification
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Who edited a message verifies none of its claims; what nobody claims cannot be verified.
      CREATE FUNCTION refuse_own_verification() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM revision own JOIN revision other ON other.message_id = own.message_id
                   WHERE own.id = NEW.revision_id AND other.editor_id = NEW.staff_id) THEN
          RAISE EXCEPTION 'an editor verifies their own claim' USING ERRCODE = 'check_violation';
        END IF;
        IF (SELECT claims -> NEW.claim FROM revision WHERE id = NEW.revision_id) IS NULL THEN
          RAISE EXCEPTION 'there is no such claim' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER claim_verification_not_by_editor BEFORE INSERT ON claim_verification
        FOR EACH ROW EXECUTE FUNCTION refuse_own_verification();

      -- Nothing goes out with a claim of high harm that nobody verified.
      CREATE FUNCTION refuse_unverified() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM revision r, jsonb_array_elements(r.claims) WITH ORDINALITY AS one (claim, place)
          WHERE r.id = NEW.revision_id AND one.claim -> 'highHarm' = 'true'
            AND NOT EXISTS (SELECT FROM claim_verification v
                            WHERE v.revision_id = r.id AND v.claim = one.place - 1)) THEN
          RAISE EXCEPTION 'a claim of high harm is not verified' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER message_only_verified BEFORE INSERT OR UPDATE OF state, revision_id ON message
        FOR EACH ROW WHEN (NEW.state IN ('scheduled', 'sending')) EXECUTE FUNCTION refuse_unverified();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER message_only_verified ON message;
      DROP FUNCTION refuse_unverified();
      DROP TABLE claim_verification;
      DROP FUNCTION refuse_own_verification();
      ALTER TABLE check_run DROP COLUMN register_hash;
      DROP TABLE register_version, rumour_event, rumour_evidence, rumour;
    `);
  }
}
