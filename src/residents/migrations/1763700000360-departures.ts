import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stopped messages, when, by which of them, and why if they say. */
export class Departures1763700000360 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE departure (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        everything boolean NOT NULL,
        way text NOT NULL CHECK (way IN ('link', 'mail', 'complaint', 'preferences', 'text', 'erasure')),
        mail_id bigint,
        send_id uuid,
        area_ids uuid[] NOT NULL DEFAULT '{}',
        reason text CHECK (reason IN ('too-many', 'not-my-area', 'not-useful', 'moved', 'did-not-sign-up', 'other')),
        left_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((mail_id IS NULL) = (send_id IS NULL))
      );
      COMMENT ON COLUMN departure.everything IS 'False: only the news of one thing was stopped.';
      COMMENT ON COLUMN departure.send_id IS 'The message or digest whose mail had the link; null where it is not known.';
      COMMENT ON COLUMN departure.area_ids IS 'What the person followed until then.';
      CREATE INDEX departure_contact ON departure (contact_point_id, id);
      CREATE INDEX departure_send ON departure (send_id) WHERE send_id IS NOT NULL;
      CREATE INDEX departure_at ON departure (left_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE departure');
  }
}
