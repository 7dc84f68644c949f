import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sent, to whom: chunks, one delivery a person, and the closing balance. */
export class Delivery1763000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE send (
        id uuid PRIMARY KEY,
        message_id uuid REFERENCES message CHECK (message_id = id),
        revision_id uuid REFERENCES revision,
        area_ids uuid[],
        topic_code text,
        digest text CHECK (digest IN ('daily', 'weekly')),
        message_ids uuid[],
        size integer NOT NULL CHECK (size >= 0),
        frozen_at timestamptz NOT NULL DEFAULT now(),
        CHECK (num_nonnulls(message_id, revision_id, area_ids, topic_code) = CASE WHEN digest IS NULL THEN 4 ELSE 0 END),
        CHECK ((digest IS NULL) = (message_ids IS NULL))
      );
      COMMENT ON TABLE send IS 'One message or one digest, frozen with its audience. A message keeps its own id here.';
      COMMENT ON COLUMN send.message_ids IS 'Messages that the digest was to carry when it was frozen.';
      CREATE TABLE chunk (
        send_id uuid NOT NULL REFERENCES send,
        number integer NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'leased', 'done')),
        epoch integer NOT NULL DEFAULT 0,
        lease_until timestamptz,
        next_try_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (send_id, number),
        CHECK (number >= 0 OR (number = -1 AND state = 'done'))
      );
      COMMENT ON COLUMN chunk.number IS '-1 holds the deferred: there is nothing to send.';
      CREATE TABLE delivery (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        send_id uuid NOT NULL,
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        chunk integer NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN
          ('waiting', 'in flight', 'retry', 'accepted', 'failed', 'unknown', 'suppressed', 'expired', 'cancelled', 'deferred')),
        epoch integer NOT NULL DEFAULT 0,
        tries integer NOT NULL DEFAULT 0,
        possible_duplicates integer NOT NULL DEFAULT 0,
        smtp_code integer,
        enhanced_code text,
        next_try_at timestamptz,
        done_at timestamptz,
        carried_by bigint REFERENCES delivery CHECK (carried_by <> id),
        UNIQUE (send_id, contact_point_id),
        FOREIGN KEY (send_id, chunk) REFERENCES chunk (send_id, number),
        CHECK ((chunk = -1) = (state = 'deferred')),
        CHECK (carried_by IS NULL OR state = 'deferred')
      ) WITH (fillfactor = 70);
      COMMENT ON COLUMN delivery.carried_by IS 'Of a deferred row: the delivery of a digest that dealt with it.';
      CREATE INDEX delivery_chunk ON delivery (send_id, chunk);
      CREATE INDEX delivery_carried ON delivery (carried_by) WHERE carried_by IS NOT NULL;
      CREATE INDEX delivery_to_carry ON delivery (send_id) WHERE state = 'deferred' AND carried_by IS NULL;
      CREATE INDEX delivery_contact ON delivery (contact_point_id);
      CREATE TABLE suppression (
        contact_point_id uuid PRIMARY KEY REFERENCES contact_point,
        reason text NOT NULL CHECK (reason IN ('hard bounce', 'complaint', 'by hand')),
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE closing_balance (
        send_id uuid PRIMARY KEY REFERENCES send,
        audience integer NOT NULL CHECK (audience >= 0),
        accepted integer NOT NULL CHECK (accepted >= 0),
        failed integer NOT NULL CHECK (failed >= 0),
        unknown integer NOT NULL CHECK (unknown >= 0),
        suppressed integer NOT NULL CHECK (suppressed >= 0),
        expired integer NOT NULL CHECK (expired >= 0),
        cancelled integer NOT NULL CHECK (cancelled >= 0),
        deferred integer NOT NULL CHECK (deferred >= 0),
        possible_duplicates integer NOT NULL CHECK (possible_duplicates >= 0),
        closed_at timestamptz NOT NULL DEFAULT now(),
        CHECK (accepted + failed + unknown + suppressed + expired + cancelled + deferred = audience)
      );
      CREATE TRIGGER closing_balance_final BEFORE UPDATE OR DELETE OR TRUNCATE ON closing_balance
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- A message is complete only with a closing balance.
      CREATE FUNCTION refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state = 'complete' AND NOT EXISTS (SELECT FROM closing_balance WHERE send_id = NEW.id) THEN
          RAISE EXCEPTION 'message has no closing balance' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER message_only_balanced BEFORE UPDATE ON message
        FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER message_only_balanced ON message;
      DROP FUNCTION refuse_unbalanced();
      DROP TABLE closing_balance, suppression, delivery, chunk, send;
    `);
  }
}
