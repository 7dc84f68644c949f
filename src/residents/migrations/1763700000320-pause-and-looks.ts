import type { MigrationInterface, QueryRunner } from 'typeorm';

const notPaused = '(contact_point.paused_until IS NULL OR contact_point.paused_until <= now())';

/** `also`: what a member must meet besides being confirmed; `look`: the column for the looks of mails. */
const member = (name: string, also: string, look: string) => `
  CREATE OR REPLACE VIEW ${name} AS
    SELECT subscription.contact_point_id, subscription.area_id, area.path AS area_path,
           subscription.topic_code, subscription.cadence, resident.language, contact_point.channel${look}
    FROM subscription
    JOIN contact_point ON contact_point.id = subscription.contact_point_id AND contact_point.state = 'confirmed' ${also}
    LEFT JOIN resident ON resident.id = contact_point.resident_id
    JOIN area ON area.id = subscription.area_id
    WHERE subscription.state = 'active'`;
const follower = (name: string, also: string, look: string) => `
  CREATE OR REPLACE VIEW ${name} AS
    SELECT interest.id AS interest_id, interest.subject_kind, interest.subject_id, interest.contact_point_id,
           resident.language, contact_point.channel${look}
    FROM interest
    JOIN contact_point ON contact_point.id = interest.contact_point_id AND contact_point.state = 'confirmed' ${also}
    JOIN resident ON resident.id = contact_point.resident_id
    WHERE interest.ended IS NULL`;

/** Who paused all mails for a while, and how each wants mails to look. */
export class PauseAndLooks1763700000320 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contact_point ADD COLUMN paused_until timestamptz;
      COMMENT ON COLUMN contact_point.paused_until IS 'No message or digest until then; a correction of what they got still comes.';
      ALTER TABLE resident ADD COLUMN mail_look text NOT NULL DEFAULT 'usual'
        CHECK (mail_look IN ('usual', 'large print', 'text only'));

      ${member('audience_member', `AND ${notPaused}`, ', resident.mail_look')};
      ${member('audience_member_even_paused', '', ', resident.mail_look')};
      COMMENT ON VIEW audience_member_even_paused IS 'As audience_member, with those who paused: for corrections.';
      ${follower('follower', `AND ${notPaused}`, ', resident.mail_look')};
      ${follower('follower_even_paused', '', ', resident.mail_look')};
      COMMENT ON VIEW follower_even_paused IS 'As follower, with those who paused: for corrections.';

      CREATE OR REPLACE VIEW who_left AS
        SELECT id AS contact_point_id, CASE WHEN state = 'confirmed' THEN 'paused' ELSE state END AS how
        FROM contact_point
        WHERE state IN ('unsubscribed', 'erased') OR (state = 'confirmed' AND paused_until > now());
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW audience_member_even_paused, follower_even_paused, audience_member, follower;
      ${member('audience_member', '', '')};
      ${follower('follower', '', '')};
      COMMENT ON VIEW audience_member IS 'Who is to hear what: the only part of this room that other rooms may select from.';
      COMMENT ON VIEW follower IS 'Who is to hear of one thing: like audience_member, for other rooms to select from.';
      CREATE OR REPLACE VIEW who_left AS
        SELECT id AS contact_point_id, state AS how FROM contact_point WHERE state IN ('unsubscribed', 'erased');
      ALTER TABLE resident DROP COLUMN mail_look;
      ALTER TABLE contact_point DROP COLUMN paused_until;
    `);
  }
}
