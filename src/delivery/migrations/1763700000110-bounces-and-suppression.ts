import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes back about deliveries, the list of who is not written to, and dated changes of closed balances. */
export class BouncesAndSuppression1763700000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE delivery ADD COLUMN suppressed_for text CHECK (suppressed_for IS NULL OR state = 'suppressed');
      COMMENT ON COLUMN delivery.suppressed_for IS 'Why nothing was sent: a reason of the list, or how the person left.';

      ALTER TABLE suppression DROP CONSTRAINT suppression_reason_check;
      ALTER TABLE suppression ADD CONSTRAINT suppression_reason_check
        CHECK (reason IN ('hard bounce', 'soft bounces', 'complaint', 'by hand'));
      COMMENT ON TABLE suppression IS 'Who is not written to now. One contact point is one address, found by its blind index.';

      CREATE TABLE suppression_entry (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        act text NOT NULL CHECK (act IN ('suppressed', 'lifted by staff', 'lifted by confirming')),
        reason text NOT NULL,
        staff_id uuid REFERENCES staff,
        sealed_words bytea,
        at timestamptz NOT NULL DEFAULT now(),
        CHECK ((act = 'lifted by staff') = (staff_id IS NOT NULL)),
        CHECK ((act = 'lifted by staff') OR sealed_words IS NULL)
      );
      COMMENT ON TABLE suppression_entry IS 'Every change of the list. Words: why somebody lifted it, sealed.';
      CREATE INDEX suppression_entry_contact ON suppression_entry (contact_point_id, at);

      CREATE TABLE delivery_report (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        delivery_id bigint REFERENCES delivery,
        letter_id uuid REFERENCES letter,
        kind text NOT NULL CHECK (kind IN ('hard', 'soft', 'blocked', 'delayed', 'complaint', 'unclear')),
        enhanced_code text CHECK (enhanced_code ~ '^[245]\\.\\d{1,3}\\.\\d{1,3}$'),
        fingerprint bytea NOT NULL UNIQUE,
        sealed_words bytea,
        received_at timestamptz NOT NULL DEFAULT now(),
        CHECK (num_nonnulls(delivery_id, letter_id) = 1)
      );
      COMMENT ON TABLE delivery_report IS 'Bounces and complaints, each once. Words: what the remote server said, sealed.';
      COMMENT ON COLUMN delivery_report.fingerprint IS 'Blind index of what it is about and its Message-ID, or its words where it has none.';
      CREATE INDEX delivery_report_letter ON delivery_report (letter_id) WHERE letter_id IS NOT NULL;
      CREATE INDEX delivery_report_delivery ON delivery_report (delivery_id) WHERE delivery_id IS NOT NULL;

      CREATE TABLE report_count (
        day date NOT NULL,
        outcome text NOT NULL,
        reports bigint NOT NULL,
        PRIMARY KEY (day, outcome)
      );
      COMMENT ON TABLE report_count IS 'How many mails to return paths came to what, the forged ones too.';

      CREATE TABLE balance_amendment (
        delivery_id bigint PRIMARY KEY REFERENCES delivery,
        send_id uuid NOT NULL REFERENCES closing_balance,
        from_state text NOT NULL CHECK (from_state IN ('accepted', 'unknown')),
        to_state text NOT NULL CHECK (to_state = 'failed'),
        report_id uuid NOT NULL REFERENCES delivery_report,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE balance_amendment IS 'A person moved from one figure of a closed balance to another: the sum stays.';
      CREATE INDEX balance_amendment_send ON balance_amendment (send_id);
      CREATE TRIGGER balance_amendment_final BEFORE UPDATE OR DELETE OR TRUNCATE ON balance_amendment
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Promise 3: what a closed balance counted changes by a dated entry, or not at all.
      CREATE FUNCTION refuse_unamended() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM closing_balance WHERE send_id = NEW.send_id)
           AND NOT EXISTS (SELECT FROM balance_amendment
                           WHERE delivery_id = NEW.id AND send_id = NEW.send_id
                             AND from_state = OLD.state AND to_state = NEW.state) THEN
          RAISE EXCEPTION 'the balance is closed: amend it by a dated entry' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER delivery_only_amended AFTER UPDATE ON delivery
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (OLD.state <> NEW.state AND OLD.state NOT IN ('waiting', 'in flight', 'retry'))
        EXECUTE FUNCTION refuse_unamended();

      -- And the other way round: an entry without its change would make the figures lie.
      CREATE FUNCTION refuse_amendment_alone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM delivery WHERE id = NEW.delivery_id AND send_id = NEW.send_id
                         AND state = NEW.to_state) THEN
          RAISE EXCEPTION 'the delivery did not change' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER balance_amendment_true AFTER INSERT ON balance_amendment
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_amendment_alone();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER delivery_only_amended ON delivery;
      DROP TABLE balance_amendment;
      DROP FUNCTION refuse_unamended();
      DROP FUNCTION refuse_amendment_alone();
      DROP TABLE report_count, delivery_report, suppression_entry;
      UPDATE suppression SET reason = 'by hand' WHERE reason = 'soft bounces';
      ALTER TABLE suppression DROP CONSTRAINT suppression_reason_check;
      ALTER TABLE suppression ADD CONSTRAINT suppression_reason_check
        CHECK (reason IN ('hard bounce', 'complaint', 'by hand'));
      ALTER TABLE delivery DROP COLUMN suppressed_for;
    `);
  }
}
