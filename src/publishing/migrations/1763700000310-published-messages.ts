import type { MigrationInterface, QueryRunner } from 'typeorm';

const WITHIN = (areas: string) => `
        (SELECT coalesce(array_agg(DISTINCT step), '{}') FROM area, unnest(area.path) AS step WHERE area.id = ANY (${areas}))`;

/** What went out, for the public archive and to tell real messages from others. */
export class PublishedMessages1763700000310 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE published_message (
        message_id uuid PRIMARY KEY REFERENCES message,
        revision_id uuid NOT NULL REFERENCES revision,
        released_at timestamptz NOT NULL,
        topic_code text NOT NULL,
        area_ids uuid[] NOT NULL,
        within uuid[] NOT NULL,
        for_public boolean NOT NULL,
        text_marks bigint[]
      );
      COMMENT ON TABLE published_message IS 'One row a message from the moment it went out. Whether its words may be shown is asked of the message.';
      COMMENT ON COLUMN published_message.within IS 'Its areas and all above them, as the tree was then.';
      COMMENT ON COLUMN published_message.for_public IS 'False: it went to those who follow one thing, and is in no list.';
      COMMENT ON COLUMN published_message.text_marks IS 'Hashes of runs of its words, to find it by a part of its text; null until they are made.';
      CREATE INDEX published_message_latest ON published_message (released_at DESC, message_id DESC) WHERE for_public;
      CREATE INDEX published_message_within ON published_message USING gin (within);
      CREATE INDEX published_message_areas ON published_message USING gin (area_ids);
      CREATE INDEX published_message_marks ON published_message USING gin (text_marks);
      CREATE INDEX published_message_unmarked ON published_message (released_at) WHERE text_marks IS NULL;

      CREATE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO published_message (message_id, revision_id, released_at, topic_code, area_ids, within, for_public)
        SELECT NEW.id, id, now(), topic_code, area_ids, ${WITHIN('revision.area_ids')}, NEW.about_id IS NULL
        FROM revision WHERE id = NEW.revision_id
        ON CONFLICT (message_id) DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER message_keeps_published AFTER UPDATE OF state ON message
        FOR EACH ROW WHEN (NEW.state = 'sending' AND OLD.state = 'scheduled') EXECUTE FUNCTION keep_published();

      INSERT INTO published_message (message_id, revision_id, released_at, topic_code, area_ids, within, for_public)
      SELECT m.id, r.id, coalesce(released.at, m.state_since), r.topic_code, r.area_ids, ${WITHIN('r.area_ids')}, m.about_id IS NULL
      FROM message m JOIN revision r ON r.id = m.revision_id
      CROSS JOIN LATERAL (
        SELECT max(at) AS at FROM check_run
        WHERE revision_id = r.id AND moment = 'release' AND at >= (
          SELECT max(applied_at) FROM decision WHERE message_id = m.id AND action = 'approve' AND accepted)
      ) released
      WHERE m.approved_hash IS NOT NULL
        AND (m.state IN ('sending', 'paused', 'balancing', 'complete') OR (m.state = 'withdrawn' AND released.at IS NOT NULL));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER message_keeps_published ON message;
      DROP FUNCTION keep_published();
      DROP TABLE published_message;
    `);
  }
}
