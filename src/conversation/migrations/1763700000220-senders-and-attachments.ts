import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who a reply is from as far as that was checked, text that comes again, and what was attached. */
export class SendersAndAttachments1763700000220 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE reply
        ADD sender text CHECK (sender IN
          ('confirmed', 'other-address', 'other-envelope', 'not-authenticated', 'not-known')),
        ADD spf text,
        ADD dkim text,
        ADD dmarc text,
        ADD text_index bytea,
        ADD attachments integer NOT NULL DEFAULT 0;
      COMMENT ON COLUMN reply.sender IS 'Whether the person it was sent to wrote it; null for replies from before this was checked.';
      COMMENT ON COLUMN reply.text_index IS 'Blind index of contact point and words: the same words from the same person are found again.';
      CREATE INDEX reply_text ON reply (text_index) WHERE text_index IS NOT NULL;
      ALTER TABLE concern
        ADD sender_confirmed boolean NOT NULL DEFAULT true,
        ADD sender_index bytea;
      COMMENT ON COLUMN concern.sender_index IS 'Blind index of the address of a sender who is not the subscriber: only they go on with this thread.';
      UPDATE concern SET sender_confirmed = false WHERE contact_point_id IS NULL;
      CREATE TABLE reply_attachment (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        reply_id uuid NOT NULL REFERENCES reply,
        place integer NOT NULL,
        kind text NOT NULL,
        bytes integer NOT NULL,
        state text NOT NULL CHECK (state IN ('picture', 'shown', 'quarantined', 'erased')),
        shown_type text CHECK (shown_type IN ('jpeg', 'png')),
        sealed_shown bytea,
        UNIQUE (reply_id, place),
        CHECK ((state = 'shown') = (sealed_shown IS NOT NULL)),
        CHECK ((state = 'shown') = (shown_type IS NOT NULL))
      );
      COMMENT ON TABLE reply_attachment IS 'Kind and size alone. What came is in the sealed original; sealed_shown is the picture made anew.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE reply_attachment;
      ALTER TABLE concern DROP sender_confirmed, DROP sender_index;
      ALTER TABLE reply DROP sender, DROP spf, DROP dkim, DROP dmarc, DROP text_index, DROP attachments;
    `);
  }
}
