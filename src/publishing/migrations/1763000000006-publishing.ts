import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages, their immutable revisions, findings and decisions. */
export class Publishing1763000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE message (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        author_id uuid NOT NULL REFERENCES staff,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN
          ('draft', 'checking', 'legal review', 'approval', 'scheduled', 'sending', 'paused', 'balancing',
           'complete', 'returned', 'withdrawn', 'lapsed')),
        revision_id uuid,
        version integer NOT NULL DEFAULT 1,
        urgent boolean NOT NULL DEFAULT false,
        release_at timestamptz,
        not_after timestamptz,
        corrects_id uuid REFERENCES message,
        thread_id uuid REFERENCES message,
        hold_until text CHECK (length(trim(hold_until)) > 0),
        hold_lifted_at timestamptz,
        reminded_at timestamptz,
        approved_hash bytea,
        escalated_at timestamptz CHECK (escalated_at IS NULL OR state IN ('legal review', 'approval')),
        approvers_needed integer NOT NULL DEFAULT 1 CHECK (approvers_needed IN (1, 2)),
        created_at timestamptz NOT NULL DEFAULT now(),
        state_since timestamptz NOT NULL DEFAULT now(),
        CHECK (state NOT IN ('scheduled', 'sending', 'paused', 'balancing', 'complete') OR approved_hash IS NOT NULL)
      );
      COMMENT ON COLUMN message.version IS 'Grows with every edit and change of state; the ETag of edits and decisions.';
      COMMENT ON COLUMN message.hold_until IS 'A condition in words that a supervisor must confirm before the release.';
      COMMENT ON COLUMN message.corrects_id IS 'Whose recipients are its audience; never changed.';
      COMMENT ON COLUMN message.thread_id IS 'The first message of the thread that it continues.';
      CREATE INDEX message_thread ON message (thread_id) WHERE thread_id IS NOT NULL;
      CREATE TABLE correction (
        message_id uuid PRIMARY KEY REFERENCES message,
        original_id uuid NOT NULL REFERENCES message CHECK (original_id <> message_id),
        wrong text NOT NULL,
        right_words text NOT NULL,
        why text NOT NULL,
        blocked boolean NOT NULL,
        blocked_because text CHECK (NOT blocked OR length(trim(blocked_because)) > 0),
        made_by uuid NOT NULL REFERENCES staff,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX correction_original ON correction (original_id);
      CREATE INDEX message_state ON message (state, state_since);
      CREATE TABLE revision (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        message_id uuid NOT NULL REFERENCES message,
        number integer NOT NULL,
        editor_id uuid NOT NULL REFERENCES staff,
        topic_code text NOT NULL,
        area_ids uuid[] NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        declaration jsonb NOT NULL,
        claims jsonb NOT NULL DEFAULT '[]',
        content_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (message_id, number)
      );
      ALTER TABLE message ADD FOREIGN KEY (revision_id) REFERENCES revision DEFERRABLE INITIALLY DEFERRED;
      CREATE TRIGGER revision_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE check_run (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        revision_id uuid NOT NULL REFERENCES revision,
        moment text NOT NULL CHECK (moment IN ('submission', 'approval', 'release')),
        rules_version text NOT NULL,
        as_of date NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('pass', 'legal', 'block')),
        result_hash bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX check_run_revision ON check_run (revision_id, at);
      CREATE TABLE finding (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        check_run_id uuid NOT NULL REFERENCES check_run,
        rule text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('block', 'legal', 'warn')),
        part text NOT NULL,
        span_start integer NOT NULL,
        span_end integer NOT NULL,
        quote text NOT NULL,
        basis text NOT NULL,
        advice text NOT NULL
      );
      CREATE INDEX finding_run ON finding (check_run_id);
      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        message_id uuid NOT NULL REFERENCES message,
        revision_id uuid NOT NULL REFERENCES revision,
        action text NOT NULL,
        staff_id uuid NOT NULL REFERENCES staff,
        version_seen integer NOT NULL,
        hash_seen bytea,
        detail jsonb NOT NULL DEFAULT '{}',
        asked_at timestamptz NOT NULL DEFAULT now(),
        alone boolean NOT NULL DEFAULT false,
        accepted boolean,
        outcome jsonb,
        applied_at timestamptz,
        voided_at timestamptz,
        CHECK ((applied_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX decision_message ON decision (message_id, asked_at);
      CREATE TABLE clearance (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        decision_id uuid NOT NULL REFERENCES decision,
        revision_id uuid NOT NULL REFERENCES revision,
        staff_id uuid NOT NULL REFERENCES staff,
        rule text NOT NULL,
        part text NOT NULL,
        span_start integer NOT NULL,
        span_end integer NOT NULL,
        reason text NOT NULL CHECK (length(trim(reason)) > 0),
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (revision_id, rule, part, span_start, span_end, staff_id)
      );

      CREATE TABLE urgent_review (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        message_id uuid NOT NULL REFERENCES message,
        revision_id uuid NOT NULL REFERENCES revision,
        opened_at timestamptz NOT NULL DEFAULT now(),
        due_at timestamptz NOT NULL,
        overdue_at timestamptz,
        done_at timestamptz,
        done_by uuid REFERENCES staff,
        words text CHECK (length(trim(words)) > 0),
        CHECK ((done_at IS NULL) = (done_by IS NULL) AND (done_at IS NULL) = (words IS NULL))
      );
      COMMENT ON TABLE urgent_review IS 'What an on-call inspector decided alone is reviewed by somebody else afterwards.';
      CREATE UNIQUE INDEX urgent_review_open ON urgent_review (message_id, revision_id) WHERE done_at IS NULL;
      CREATE TABLE message_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id uuid NOT NULL REFERENCES message,
        kind text NOT NULL CHECK (kind IN ('review opened', 'review overdue', 'reviewed', 'escalated')),
        staff_id uuid REFERENCES staff,
        words text,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE message_event IS 'What the timeline shows beside edits and decisions.';
      CREATE INDEX message_event_message ON message_event (message_id, id);
      CREATE TRIGGER message_event_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON message_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Promise 1 in the database: who edited a message can neither approve nor clear it.
      CREATE FUNCTION refuse_editor_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.accepted AND NEW.action IN ('approve', 'clear')
           AND EXISTS (SELECT FROM revision WHERE message_id = NEW.message_id AND editor_id = NEW.staff_id) THEN
          RAISE EXCEPTION 'an editor decides on their own message' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.alone AND NOT EXISTS (
          SELECT FROM staff_role r JOIN message m ON m.id = NEW.message_id
          WHERE r.staff_id = NEW.staff_id AND r.role = 'on-call inspector' AND m.urgent) THEN
          RAISE EXCEPTION 'only an on-call inspector decides alone, and only what is urgent' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER decision_not_by_editor BEFORE INSERT OR UPDATE OF accepted, alone, action, staff_id, message_id ON decision
        FOR EACH ROW EXECUTE FUNCTION refuse_editor_decision();

      -- An approval is worth nothing once the message is edited or leaves for draft, legal review or its authors.
      CREATE FUNCTION void_approvals() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE decision SET voided_at = now()
        WHERE message_id = NEW.id AND action = 'approve' AND accepted AND voided_at IS NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER message_voids_approvals AFTER UPDATE OF state, revision_id ON message
        FOR EACH ROW WHEN (NEW.state IN ('draft', 'checking', 'legal review', 'returned')
                           OR NEW.revision_id <> OLD.revision_id)
        EXECUTE FUNCTION void_approvals();

      -- Nothing moves to scheduled or sending but with as many accepted approvals as it needs, each by somebody else,
      -- over exactly its approved hash and revision. A message to the whole force needs two, whatever the row says;
      -- an on-call inspector approves an urgent one alone.
      CREATE FUNCTION refuse_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state IN ('scheduled', 'sending')
           AND (SELECT count(DISTINCT staff_id) FROM decision
                WHERE message_id = NEW.id AND action = 'approve' AND accepted AND voided_at IS NULL
                  AND revision_id = NEW.revision_id AND hash_seen = NEW.approved_hash)
             < (CASE WHEN NEW.approvers_needed = 2 OR EXISTS (
                 SELECT FROM revision r JOIN area a ON a.id = ANY (r.area_ids)
                 WHERE r.id = NEW.revision_id AND a.kind = 'force') THEN 2 ELSE 1 END)
           AND NOT (NEW.urgent AND EXISTS (
             SELECT FROM decision WHERE message_id = NEW.id AND action = 'approve' AND accepted AND voided_at IS NULL
               AND alone AND revision_id = NEW.revision_id AND hash_seen = NEW.approved_hash)) THEN
          RAISE EXCEPTION 'message is not approved as it stands' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER message_only_approved BEFORE INSERT OR UPDATE ON message
        FOR EACH ROW EXECUTE FUNCTION refuse_unapproved();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE correction;
      DROP TABLE message_event, urgent_review, clearance, decision, finding, check_run;
      ALTER TABLE message DROP COLUMN revision_id;
      DROP TABLE revision, message;
      DROP FUNCTION refuse_editor_decision();
      DROP FUNCTION refuse_unapproved();
      DROP FUNCTION void_approvals();
    `);
  }
}
