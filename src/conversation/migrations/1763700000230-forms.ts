import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Concerns that residents write in our forms, and how a person in danger can be reached safely. */
export class Forms1763700000230 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE concern_report (
        concern_id uuid PRIMARY KEY REFERENCES concern,
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        confirmed_at timestamptz,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN concern_report.contact_point_id IS 'Whose answer it is to be; a claim until confirmed_at.';
      CREATE INDEX concern_report_contact ON concern_report (contact_point_id);
      CREATE TABLE concern_safe_contact (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        concern_id uuid NOT NULL REFERENCES concern,
        sealed_how bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE concern_safe_contact IS 'How a person in danger can be reached without others knowing. For who handles the task alone.';
      CREATE INDEX concern_safe_contact_concern ON concern_safe_contact (concern_id);
      ALTER TABLE concern ADD withdrawn_at timestamptz;
      COMMENT ON COLUMN concern.withdrawn_at IS 'When its resident took it back. An officer still decides what happens with it.';
      ALTER TABLE reply DROP CONSTRAINT reply_sender_check;
      ALTER TABLE reply ADD CONSTRAINT reply_sender_check CHECK (sender IN
        ('confirmed', 'other-address', 'other-envelope', 'not-authenticated', 'not-known', 'form'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE reply SET sender = 'other-address' WHERE sender = 'form';
      ALTER TABLE reply DROP CONSTRAINT reply_sender_check;
      ALTER TABLE reply ADD CONSTRAINT reply_sender_check CHECK (sender IN
        ('confirmed', 'other-address', 'other-envelope', 'not-authenticated', 'not-known'));
      ALTER TABLE concern DROP withdrawn_at;
      DROP TABLE concern_safe_contact, concern_report;
    `);
  }
}
