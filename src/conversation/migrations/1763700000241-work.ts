import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Handing over, questions to the resident, notes among officers, and whether it was dealt with. */
export class Work1763700000241 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE task
        ADD handed_from uuid REFERENCES team,
        ADD handed_to uuid REFERENCES team,
        ADD handed_at timestamptz,
        ADD handed_due timestamptz,
        ADD handed_late boolean NOT NULL DEFAULT false,
        ADD asked_at timestamptz,
        ADD waited_seconds bigint NOT NULL DEFAULT 0 CHECK (waited_seconds >= 0),
        ADD CONSTRAINT handed_whole CHECK (num_nulls(handed_from, handed_to, handed_at, handed_due) IN (0, 4));
      COMMENT ON COLUMN task.handed_due IS 'The clock of whoever it was handed to, beside due_at, which is the resident''s and never pauses.';
      COMMENT ON COLUMN task.asked_at IS 'Since when an answer of the resident is waited for; the clock goes on.';
      CREATE INDEX task_handed_from ON task (handed_from) WHERE handed_from IS NOT NULL;
      ALTER TABLE answer ADD kind text NOT NULL DEFAULT 'answer' CHECK (kind IN ('answer', 'question'));
      CREATE TABLE task_note (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES task,
        staff_id uuid NOT NULL REFERENCES staff,
        sealed_text bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE task_note IS 'Among officers. Never sent to anybody.';
      CREATE INDEX task_note_task ON task_note (task_id, at);
      CREATE TABLE dealt_with (
        task_id uuid PRIMARY KEY REFERENCES task,
        asked_at timestamptz NOT NULL DEFAULT now(),
        why_not text,
        said text CHECK (said IN ('yes', 'no')),
        said_at timestamptz,
        CHECK ((said IS NULL) = (said_at IS NULL))
      );
      COMMENT ON COLUMN dealt_with.why_not IS 'Why the resident was not asked; null when they were.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE dealt_with, task_note;
      DELETE FROM answer WHERE kind = 'question';
      ALTER TABLE answer DROP kind;
      ALTER TABLE task DROP CONSTRAINT handed_whole, DROP handed_from, DROP handed_to, DROP handed_at,
        DROP handed_due, DROP handed_late, DROP asked_at, DROP waited_seconds;
    `);
  }
}
