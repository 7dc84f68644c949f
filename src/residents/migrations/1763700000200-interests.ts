import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants to hear of one thing: a priority, an event, a rumour. And codes for more than the rights of data protection. */
export class Interests1763700000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE interest (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        subject_kind text NOT NULL CHECK (subject_kind ~ '^[a-z_]{1,30}$'),
        subject_id uuid NOT NULL,
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        since timestamptz NOT NULL DEFAULT now(),
        ended timestamptz,
        UNIQUE (subject_kind, subject_id, contact_point_id)
      );
      COMMENT ON TABLE interest IS 'Who asked to be told about one thing, which belongs to a room further along the way.';
      CREATE INDEX interest_contact ON interest (contact_point_id);

      CREATE VIEW follower AS
        SELECT interest.id AS interest_id, interest.subject_kind, interest.subject_id, interest.contact_point_id,
               resident.language, contact_point.channel
        FROM interest
        JOIN contact_point ON contact_point.id = interest.contact_point_id AND contact_point.state = 'confirmed'
        JOIN resident ON resident.id = contact_point.resident_id
        WHERE interest.ended IS NULL;
      COMMENT ON VIEW follower IS 'Who is to hear of one thing: like audience_member, for other rooms to select from.';

      ALTER TABLE one_time_code DROP CONSTRAINT one_time_code_purpose_check;
      ALTER TABLE one_time_code ADD CONSTRAINT one_time_code_purpose_check CHECK (purpose ~ '^[a-z-]{1,30}$');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM one_time_code WHERE purpose NOT IN ('download', 'deletion');
      ALTER TABLE one_time_code DROP CONSTRAINT one_time_code_purpose_check;
      ALTER TABLE one_time_code ADD CONSTRAINT one_time_code_purpose_check CHECK (purpose IN ('download', 'deletion'));
      DROP VIEW follower;
      DROP TABLE interest;
    `);
  }
}
