import type { MigrationInterface, QueryRunner } from 'typeorm';

const named = (table: string, words: string) =>
  `(SELECT conname FROM pg_constraint WHERE conrelid = '${table}'::regclass AND contype = 'c'
    AND pg_get_constraintdef(oid) LIKE '%${words}%')`;
const dropCheck = (table: string, words: string) => `
  DO $$ BEGIN EXECUTE format('ALTER TABLE ${table} DROP CONSTRAINT %I', ${named(table, words)}); END $$;`;

/** Sends to those whom a message did not reach, and what they change in its closed balance. */
export class Resends1763700000130 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE send ADD COLUMN resend_of uuid REFERENCES send CHECK (resend_of <> id);
      COMMENT ON COLUMN send.resend_of IS 'The message whose failed or unknown deliveries are tried anew.';
      ${dropCheck('send', 'num_nonnulls(message_id')}
      ALTER TABLE send ADD CONSTRAINT send_of_one_kind CHECK (
        num_nonnulls(message_id, digest, resend_of) = 1
        AND num_nonnulls(message_id, revision_id, area_ids, topic_code) IN (0, 4));
      CREATE INDEX send_resend ON send (resend_of) WHERE resend_of IS NOT NULL;

      CREATE TABLE resend (
        send_id uuid PRIMARY KEY REFERENCES send,
        staff_id uuid NOT NULL REFERENCES staff,
        sealed_words bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE resend IS 'Who had a message sent again, and why. Words: the reason, sealed.';

      ALTER TABLE balance_amendment DROP CONSTRAINT balance_amendment_pkey;
      ALTER TABLE balance_amendment ADD COLUMN id uuid PRIMARY KEY DEFAULT uuidv7(),
        ADD COLUMN resent_as bigint REFERENCES delivery,
        ALTER COLUMN report_id DROP NOT NULL,
        ADD CONSTRAINT balance_amendment_of_one_cause CHECK (num_nonnulls(report_id, resent_as) = 1),
        DROP CONSTRAINT balance_amendment_from_state_check,
        DROP CONSTRAINT balance_amendment_to_state_check,
        ADD CONSTRAINT balance_amendment_states CHECK (
          from_state IN ('accepted', 'unknown', 'failed') AND to_state IN ('accepted', 'unknown', 'failed')
          AND from_state <> to_state AND (report_id IS NULL OR to_state = 'failed'));
      CREATE INDEX balance_amendment_delivery ON balance_amendment (delivery_id);

      -- There may be several entries on one delivery by now: the change needs one of its own transaction.
      CREATE OR REPLACE FUNCTION refuse_unamended() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM closing_balance WHERE send_id = NEW.send_id)
           AND NOT EXISTS (SELECT FROM balance_amendment
                           WHERE delivery_id = NEW.id AND send_id = NEW.send_id AND at = transaction_timestamp()
                             AND from_state = OLD.state AND to_state = NEW.state) THEN
          RAISE EXCEPTION 'the balance is closed: amend it by a dated entry' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
    `);
  }

  /** What was sent again cannot be told without the columns, so the older tables must not have any. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM resend) THEN RAISE EXCEPTION 'messages were sent again: the books need this'; END IF;
      END $$;
      CREATE OR REPLACE FUNCTION refuse_unamended() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM closing_balance WHERE send_id = NEW.send_id)
           AND NOT EXISTS (SELECT FROM balance_amendment
                           WHERE delivery_id = NEW.id AND send_id = NEW.send_id
                             AND from_state = OLD.state AND to_state = NEW.state) THEN
          RAISE EXCEPTION 'the balance is closed: amend it by a dated entry' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      DROP INDEX balance_amendment_delivery;
      ALTER TABLE balance_amendment DROP CONSTRAINT balance_amendment_states,
        DROP CONSTRAINT balance_amendment_of_one_cause,
        DROP COLUMN id, DROP COLUMN resent_as, ALTER COLUMN report_id SET NOT NULL,
        ADD CONSTRAINT balance_amendment_from_state_check CHECK (from_state IN ('accepted', 'unknown')),
        ADD CONSTRAINT balance_amendment_to_state_check CHECK (to_state = 'failed'),
        ADD PRIMARY KEY (delivery_id);
      DROP TABLE resend;
      ALTER TABLE send DROP CONSTRAINT send_of_one_kind, DROP COLUMN resend_of;
      ALTER TABLE send ADD CHECK (num_nonnulls(message_id, revision_id, area_ids, topic_code) = CASE WHEN digest IS NULL THEN 4 ELSE 0 END);
    `);
  }
}
