import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The frozen audience, its chunks, one delivery a person, and the closing balance. */
export class Delivery1763000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audience (
        message_id uuid PRIMARY KEY REFERENCES message,
        revision_id uuid NOT NULL REFERENCES revision,
        size integer NOT NULL,
        frozen_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE chunk (
        message_id uuid NOT NULL REFERENCES audience,
        number integer NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'leased', 'done')),
        epoch integer NOT NULL DEFAULT 0,
        lease_until timestamptz,
        next_try_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (message_id, number)
      );
      CREATE TABLE delivery (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id uuid NOT NULL,
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
        UNIQUE (message_id, contact_point_id),
        FOREIGN KEY (message_id, chunk) REFERENCES chunk (message_id, number)
      ) WITH (fillfactor = 70);
      CREATE INDEX delivery_chunk ON delivery (message_id, chunk);
      CREATE INDEX delivery_contact ON delivery (contact_point_id);
      CREATE TABLE suppression (
        contact_point_id uuid PRIMARY KEY REFERENCES contact_point,
        reason text NOT NULL CHECK (reason IN ('hard bounce', 'complaint', 'by hand')),
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE closing_balance (
        message_id uuid PRIMARY KEY REFERENCES audience,
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
        IF NEW.state = 'complete' AND NOT EXISTS (SELECT FROM closing_balance WHERE message_id = NEW.id) THEN
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
      DROP TABLE closing_balance, suppression, delivery, chunk, audience;
    `);
  }
}
