import type { MigrationInterface, QueryRunner } from 'typeorm';

const textMember = (more: string) => `
  CREATE VIEW text_member AS
    SELECT DISTINCT phone.id AS contact_point_id, subscription.area_id, area.path AS area_path,
           'urgent-safety'::text AS topic_code${more}
    FROM contact_point phone
    JOIN contact_point mail ON mail.resident_id = phone.resident_id AND mail.channel = 'email' AND mail.state = 'confirmed'
    JOIN subscription ON subscription.contact_point_id = mail.id AND subscription.state = 'active'
    JOIN area ON area.id = subscription.area_id
    WHERE phone.channel = 'sms' AND phone.state = 'confirmed';
  COMMENT ON VIEW text_member IS
    'Who gets texts: a confirmed phone, in the areas that its owner follows by mail. Like audience_member, for other rooms to select from.';`;

/** For audiences drawn on a map: an index of the few places that reach far, and whose places count for a phone. */
export class DrawnAudiences1763700000340 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX resident_place_far ON resident_place USING gist (at) WHERE radius_m > 1000;
      DROP VIEW text_member;
      ${textMember(', mail.id AS placed_id')}
      COMMENT ON COLUMN text_member.placed_id IS 'The contact point whose places are its owner''s.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW text_member;
      ${textMember('')}
      DROP INDEX resident_place_far;
    `);
  }
}
