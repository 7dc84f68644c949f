import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Polls with their votes, the priorities of a ward with what was done, and what an officer told a few followers. */
export class PollsAndPriorities1763700000203 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE poll (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        kind text NOT NULL CHECK (kind IN ('question', 'priorities')),
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'proposed', 'published', 'closed', 'withdrawn')),
        question text NOT NULL CHECK (length(trim(question)) > 0),
        words text NOT NULL DEFAULT '',
        area_ids uuid[] NOT NULL CHECK (cardinality(area_ids) > 0),
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        editor_ids uuid[] NOT NULL CHECK (cardinality(editor_ids) > 0),
        published_by uuid REFERENCES staff,
        published_at timestamptz,
        closed_at timestamptz,
        voters integer,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (opens_at < closes_at),
        CHECK (kind <> 'priorities' OR cardinality(area_ids) = 1),
        CHECK ((published_by IS NULL) = (published_at IS NULL)),
        CHECK (state IN ('draft', 'proposed', 'withdrawn') OR published_by IS NOT NULL),
        CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (state = 'closed') = (voters IS NOT NULL)),
        CONSTRAINT poll_second_person CHECK (published_by IS NULL OR NOT published_by = ANY (editor_ids))
      );
      COMMENT ON COLUMN poll.editor_ids IS 'Everybody who wrote at it: none of them may publish it.';
      CREATE INDEX poll_state ON poll (state, closes_at);
      CREATE INDEX poll_areas ON poll USING gin (area_ids);
      CREATE TABLE poll_option (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        poll_id uuid NOT NULL REFERENCES poll,
        place integer NOT NULL CHECK (place > 0),
        title text NOT NULL CHECK (length(trim(title)) > 0),
        words text NOT NULL DEFAULT '',
        UNIQUE (poll_id, place)
      );

      -- Words that were published stay as they were.
      CREATE FUNCTION refuse_published_poll() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM poll WHERE id = OLD.poll_id AND published_at IS NOT NULL) THEN
          RAISE EXCEPTION 'the options of a published poll stay' USING ERRCODE = 'check_violation';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER poll_option_stays BEFORE UPDATE OR DELETE ON poll_option
        FOR EACH ROW EXECUTE FUNCTION refuse_published_poll();
      CREATE FUNCTION refuse_published_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the words of a published poll stay' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER poll_words_stay BEFORE UPDATE ON poll FOR EACH ROW
        WHEN (OLD.published_at IS NOT NULL AND (NEW.question, NEW.words, NEW.area_ids, NEW.kind, NEW.closes_at, NEW.published_by)
              IS DISTINCT FROM (OLD.question, OLD.words, OLD.area_ids, OLD.kind, OLD.closes_at, OLD.published_by))
        EXECUTE FUNCTION refuse_published_words();

      CREATE TABLE vote (
        poll_id uuid NOT NULL REFERENCES poll,
        resident_id uuid NOT NULL,
        contact_point_id uuid NOT NULL,
        option_id uuid NOT NULL REFERENCES poll_option,
        area_id uuid NOT NULL REFERENCES area,
        wants_news boolean NOT NULL DEFAULT false,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (poll_id, resident_id)
      );
      COMMENT ON TABLE vote IS 'Only while the poll is open. Closing counts and then forgets who chose what.';
      CREATE INDEX vote_contact ON vote (contact_point_id);
      CREATE TABLE poll_result (
        poll_id uuid NOT NULL REFERENCES poll,
        option_id uuid NOT NULL REFERENCES poll_option,
        area_id uuid NOT NULL REFERENCES area,
        votes integer NOT NULL CHECK (votes > 0),
        PRIMARY KEY (poll_id, option_id, area_id)
      );

      CREATE TABLE priority (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        area_id uuid NOT NULL REFERENCES area,
        option_id uuid NOT NULL UNIQUE REFERENCES poll_option,
        place integer NOT NULL CHECK (place BETWEEN 1 AND 3),
        state text NOT NULL DEFAULT 'current' CHECK (state IN ('current', 'done', 'replaced')),
        title text NOT NULL,
        words text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        ended timestamptz,
        CHECK ((state = 'current') = (ended IS NULL))
      );
      CREATE UNIQUE INDEX priority_three_a_ward ON priority (area_id, place) WHERE state = 'current';
      CREATE INDEX priority_area ON priority (area_id, since);
      CREATE TABLE priority_entry (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        priority_id uuid NOT NULL REFERENCES priority,
        kind text NOT NULL CHECK (kind IN ('action', 'progress', 'outcome')),
        said text NOT NULL DEFAULT '',
        words text NOT NULL CHECK (length(trim(words)) > 0),
        author_id uuid NOT NULL REFERENCES staff,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_by uuid REFERENCES staff CHECK (published_by <> author_id),
        published_at timestamptz,
        dropped_at timestamptz,
        CHECK ((published_by IS NULL) = (published_at IS NULL)),
        CHECK (published_at IS NULL OR dropped_at IS NULL),
        CHECK (kind <> 'outcome' OR length(trim(said)) > 0)
      );
      COMMENT ON COLUMN priority_entry.said IS 'Of an outcome, what residents said; words is what we did.';
      CREATE INDEX priority_entry_priority ON priority_entry (priority_id, published_at);
      CREATE INDEX priority_entry_outcomes ON priority_entry (published_at) WHERE kind = 'outcome';
      CREATE FUNCTION refuse_published_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a published entry stays' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER priority_entry_stays BEFORE UPDATE OR DELETE ON priority_entry FOR EACH ROW
        WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_published_entry();

      CREATE TABLE told_directly (
        id uuid PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        staff_id uuid NOT NULL REFERENCES staff,
        sealed_words bytea NOT NULL,
        people integer NOT NULL CHECK (people BETWEEN 1 AND 5),
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN told_directly.people IS 'More than a few are only told by an approved message (promise 1).';
      CREATE INDEX told_directly_subject ON told_directly (subject_kind, subject_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE told_directly, priority_entry, priority, poll_result, vote, poll_option, poll;
      DROP FUNCTION refuse_published_entry();
      DROP FUNCTION refuse_published_words();
      DROP FUNCTION refuse_published_poll();
    `);
  }
}
