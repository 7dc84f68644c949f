import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every process needs: outbox, letters, idempotency keys, sessions, rate limits. */
export class Platform1763000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE installation (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        epoch uuid NOT NULL DEFAULT gen_random_uuid(),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      INSERT INTO installation DEFAULT VALUES;
      COMMENT ON COLUMN installation.epoch IS 'Changed after a restore, so that workflows of the time after the backup are told apart.';

      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('start', 'update', 'signal')),
        workflow_id text NOT NULL,
        name text NOT NULL,
        queue text,
        request_id text,
        args jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL DEFAULT now(),
        next_try_at timestamptz NOT NULL DEFAULT now(),
        tries integer NOT NULL DEFAULT 0,
        done_at timestamptz,
        refused text,
        UNIQUE (workflow_id, kind, name, request_id)
      );
      CREATE INDEX outbox_waiting ON outbox (next_try_at, id) WHERE done_at IS NULL;

      CREATE TABLE letter (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL,
        template_version text NOT NULL DEFAULT '1',
        sealed_content bytea,
        state text NOT NULL DEFAULT 'waiting'
          CHECK (state IN ('waiting', 'in flight', 'accepted', 'failed', 'unknown', 'cancelled')),
        tries integer NOT NULL DEFAULT 0,
        possible_duplicates integer NOT NULL DEFAULT 0,
        smtp_code integer,
        enhanced_code text,
        created_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz,
        CHECK (sealed_content IS NOT NULL OR state NOT IN ('waiting', 'in flight'))
      );

      CREATE TABLE idempotency_key (
        caller text NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        status integer,
        answer jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (caller, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

      CREATE TABLE session (
        sid varchar PRIMARY KEY,
        sess json NOT NULL,
        expire timestamp(6) NOT NULL
      );
      CREATE INDEX session_expire ON session (expire);

      CREATE TABLE rate_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE rate_limit, session, idempotency_key, letter, outbox, installation;
    `);
  }
}
