import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a mail was useful to its reader: one answer a delivery. */
export class MailRatings1763700000361 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mail_rating (
        delivery_id bigint PRIMARY KEY REFERENCES delivery,
        send_id uuid NOT NULL,
        useful boolean NOT NULL,
        rated_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN mail_rating.send_id IS 'The message or digest; of a resend, the message that it repeats.';
      CREATE INDEX mail_rating_send ON mail_rating (send_id, useful);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE mail_rating');
  }
}
