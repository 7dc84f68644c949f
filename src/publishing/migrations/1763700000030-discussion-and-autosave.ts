import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words not saved yet, and what staff say to each other about a revision. */
export class DiscussionAndAutosave1763700000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE unsaved_words (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        staff_id uuid NOT NULL REFERENCES staff,
        message_id uuid REFERENCES message,
        version_seen integer,
        form bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (staff_id, message_id),
        CHECK ((message_id IS NULL) = (version_seen IS NULL))
      );
      COMMENT ON TABLE unsaved_words IS 'What a person typed and did not save: never a revision, never approved, never sent.';
      COMMENT ON COLUMN unsaved_words.form IS 'The fields of the form, sealed: nobody has judged these words yet.';
      COMMENT ON COLUMN unsaved_words.message_id IS 'Null: a message that is still new.';
      CREATE INDEX unsaved_words_at ON unsaved_words (at);

      CREATE TABLE revision_comment (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        message_id uuid NOT NULL REFERENCES message,
        revision_id uuid NOT NULL REFERENCES revision,
        answers_id uuid REFERENCES revision_comment,
        staff_id uuid NOT NULL REFERENCES staff,
        words text NOT NULL CHECK (length(trim(words)) > 0),
        finding_id uuid REFERENCES finding,
        quote text CHECK (length(trim(quote)) > 0),
        at timestamptz NOT NULL DEFAULT now(),
        resolved_at timestamptz,
        resolved_by uuid REFERENCES staff,
        CHECK ((resolved_at IS NULL) = (resolved_by IS NULL)),
        CHECK (answers_id IS NULL OR (resolved_at IS NULL AND finding_id IS NULL AND quote IS NULL))
      );
      COMMENT ON TABLE revision_comment IS 'A comment on a revision, or an answer to one. Only the comment itself is resolved.';
      CREATE INDEX revision_comment_message ON revision_comment (message_id, id);
      CREATE INDEX revision_comment_answers ON revision_comment (answers_id) WHERE answers_id IS NOT NULL;
      CREATE TRIGGER revision_comment_immutable
        BEFORE DELETE OR TRUNCATE OR UPDATE OF message_id, revision_id, answers_id, staff_id, words, finding_id, quote, at
        ON revision_comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE revision_comment, unsaved_words`);
  }
}
