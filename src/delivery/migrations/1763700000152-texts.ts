import type { MigrationInterface, QueryRunner } from 'typeorm';

const unbalanced = (more: string) => `
  CREATE OR REPLACE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.state = 'complete' AND NOT EXISTS (SELECT FROM closing_balance WHERE send_id = NEW.id) THEN
      RAISE EXCEPTION 'message has no closing balance' USING ERRCODE = 'check_violation';
    END IF;
    ${more}
    RETURN NEW;
  END $$;`;

/** Texts of a message: a send of their own, with books of their own. */
export class Texts1763700000152 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE send ADD COLUMN texts_of uuid REFERENCES message,
        DROP CONSTRAINT send_of_one_kind,
        ADD CONSTRAINT send_of_one_kind CHECK (
          num_nonnulls(message_id, digest, resend_of, texts_of) = 1
          AND num_nonnulls(message_id, revision_id, area_ids, topic_code) IN (0, 4));
      COMMENT ON COLUMN send.texts_of IS 'The message whose text goes to phones by this send.';
      CREATE UNIQUE INDEX send_texts ON send (texts_of) WHERE texts_of IS NOT NULL;
      ${unbalanced(`
        IF NEW.state = 'complete' AND EXISTS (
          SELECT FROM send LEFT JOIN closing_balance ON closing_balance.send_id = send.id
          WHERE send.texts_of = NEW.id AND closing_balance.send_id IS NULL) THEN
          RAISE EXCEPTION 'the texts of the message have no closing balance' USING ERRCODE = 'check_violation';
        END IF;`)}

      ALTER TABLE delivery_report DROP CONSTRAINT delivery_report_kind_check,
        ADD CONSTRAINT delivery_report_kind_check
          CHECK (kind IN ('hard', 'soft', 'blocked', 'delayed', 'complaint', 'unclear', 'delivered'));
      ALTER TABLE balance_amendment DROP CONSTRAINT balance_amendment_states,
        ADD CONSTRAINT balance_amendment_states CHECK (
          from_state IN ('accepted', 'unknown', 'failed') AND to_state IN ('accepted', 'unknown', 'failed')
          AND from_state <> to_state
          AND (report_id IS NULL OR to_state = 'failed' OR (from_state = 'unknown' AND to_state = 'accepted')));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM send WHERE texts_of IS NOT NULL) THEN RAISE EXCEPTION 'texts were sent: the books need this'; END IF;
      END $$;
      ALTER TABLE balance_amendment DROP CONSTRAINT balance_amendment_states,
        ADD CONSTRAINT balance_amendment_states CHECK (
          from_state IN ('accepted', 'unknown', 'failed') AND to_state IN ('accepted', 'unknown', 'failed')
          AND from_state <> to_state AND (report_id IS NULL OR to_state = 'failed'));
      ALTER TABLE delivery_report DROP CONSTRAINT delivery_report_kind_check,
        ADD CONSTRAINT delivery_report_kind_check
          CHECK (kind IN ('hard', 'soft', 'blocked', 'delayed', 'complaint', 'unclear'));
      ${unbalanced('')}
      ALTER TABLE send DROP CONSTRAINT send_of_one_kind, DROP COLUMN texts_of,
        ADD CONSTRAINT send_of_one_kind CHECK (
          num_nonnulls(message_id, digest, resend_of) = 1
          AND num_nonnulls(message_id, revision_id, area_ids, topic_code) IN (0, 4));
    `);
  }
}
