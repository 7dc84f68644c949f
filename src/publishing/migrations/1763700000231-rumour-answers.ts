import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public is told about a rumour, in five parts, approved by somebody who wrote none of it. */
export class RumourAnswers1763700000231 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rumour_answer (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        rumour_id uuid NOT NULL REFERENCES rumour,
        version integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'proposed', 'published', 'replaced', 'withdrawn')),
        fact text NOT NULL DEFAULT '',
        warning text NOT NULL DEFAULT '',
        myth text NOT NULL DEFAULT '',
        why text NOT NULL DEFAULT '',
        ending text NOT NULL DEFAULT '',
        editors uuid[] NOT NULL CHECK (cardinality(editors) > 0),
        approved_by uuid REFERENCES staff,
        approved_at timestamptz,
        ended_reason text CHECK (length(trim(ended_reason)) > 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
        CHECK ((state IN ('published', 'replaced', 'withdrawn')) = (approved_by IS NOT NULL)),
        CONSTRAINT rumour_answer_second_person CHECK (approved_by IS NULL OR NOT approved_by = ANY (editors))
      );
      CREATE UNIQUE INDEX rumour_answer_one_draft ON rumour_answer (rumour_id) WHERE state IN ('draft', 'proposed');
      CREATE UNIQUE INDEX rumour_answer_one_public ON rumour_answer (rumour_id) WHERE state = 'published';

      CREATE FUNCTION refuse_approved_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was approved stays as it is' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER rumour_answer_keeps_words BEFORE UPDATE ON rumour_answer FOR EACH ROW
        WHEN (OLD.approved_by IS NOT NULL AND
          (NEW.rumour_id, NEW.fact, NEW.warning, NEW.myth, NEW.why, NEW.ending, NEW.editors, NEW.approved_by)
          IS DISTINCT FROM
          (OLD.rumour_id, OLD.fact, OLD.warning, OLD.myth, OLD.why, OLD.ending, OLD.editors, OLD.approved_by))
        EXECUTE FUNCTION refuse_approved_words();
      CREATE TRIGGER rumour_answer_stays BEFORE DELETE OR TRUNCATE ON rumour_answer
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE rumour_answer;
      DROP FUNCTION refuse_approved_words();
    `);
  }
}
