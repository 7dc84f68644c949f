import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies, the concerns they raise, and the tasks and alarms that follow. */
export class Conversation1763000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE concern (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid REFERENCES contact_point,
        message_id uuid REFERENCES message,
        area_id uuid NOT NULL REFERENCES area,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
        category text NOT NULL,
        urgency text NOT NULL CHECK (urgency IN ('immediate', 'urgent', 'priority', 'standard', 'routine', 'none')),
        route text NOT NULL,
        flags text[] NOT NULL DEFAULT '{}',
        sealed_reasons bytea NOT NULL,
        rules_version text NOT NULL,
        safe_contact boolean NOT NULL,
        no_auto_reply boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (no_auto_reply OR NOT safe_contact)
      );
      CREATE TABLE reply (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        concern_id uuid NOT NULL REFERENCES concern,
        delivery_id bigint REFERENCES delivery,
        letter_id uuid,
        automatic text,
        sealed_from bytea NOT NULL,
        sealed_subject bytea NOT NULL,
        sealed_text bytea NOT NULL,
        sealed_original bytea NOT NULL,
        message_id_index bytea NOT NULL,
        sealed_message_id bytea NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX reply_once ON reply (message_id_index);
      COMMENT ON COLUMN reply.message_id_index IS 'Blind index of Message-ID and envelope sender: only such a repeat is dropped.';
      CREATE INDEX reply_concern ON reply (concern_id);
      CREATE TABLE task (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        concern_id uuid NOT NULL REFERENCES concern,
        team_id uuid NOT NULL REFERENCES team,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'claimed', 'answered', 'closed')),
        owner_id uuid REFERENCES staff,
        version integer NOT NULL DEFAULT 1,
        due_at timestamptz,
        escalation integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        answered_at timestamptz,
        closed_at timestamptz,
        close_reason text,
        CHECK (state <> 'claimed' OR owner_id IS NOT NULL)
      );
      CREATE INDEX task_team ON task (team_id, state, due_at);
      CREATE INDEX task_concern ON task (concern_id);
      CREATE TABLE alarm (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        concern_id uuid NOT NULL REFERENCES concern,
        raised_at timestamptz NOT NULL DEFAULT now(),
        taken_by uuid REFERENCES staff,
        taken_at timestamptz,
        CHECK ((taken_by IS NULL) = (taken_at IS NULL))
      );
      CREATE INDEX alarm_open ON alarm (raised_at) WHERE taken_at IS NULL;
      CREATE TABLE answer (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES task,
        staff_id uuid NOT NULL REFERENCES staff,
        sealed_text bytea NOT NULL,
        letter_id uuid,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE concern_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        concern_id uuid NOT NULL REFERENCES concern,
        kind text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX concern_event_concern ON concern_event (concern_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE concern_event, answer, alarm, task, reply, concern;
    `);
  }
}
