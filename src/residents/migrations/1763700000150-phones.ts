import type { MigrationInterface, QueryRunner } from 'typeorm';

const named = (words: string) =>
  `(SELECT conname FROM pg_constraint WHERE conrelid = 'contact_point'::regclass AND contype = 'c'
    AND pg_get_constraintdef(oid) LIKE '%${words}%')`;
const dropCheck = (words: string) => `
  DO $$ BEGIN EXECUTE format('ALTER TABLE contact_point DROP CONSTRAINT %I', ${named(words)}); END $$;`;

/** Phones of residents who want urgent safety messages as texts. */
export class Phones1763700000150 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${dropCheck('channel = ')}
      ${dropCheck('(mail_domain IS NULL)')}
      ALTER TABLE contact_point ADD COLUMN stop_code text UNIQUE CHECK (stop_code ~ '^[A-Za-z0-9]{10}$'),
        ADD CONSTRAINT contact_point_channel CHECK (channel IN ('email', 'sms')),
        ADD CONSTRAINT contact_point_mail_domain CHECK (
          (mail_domain IS NULL) = (channel = 'sms' OR sealed_address IS NULL)),
        ADD CONSTRAINT contact_point_stop_code CHECK ((channel = 'sms') = (stop_code IS NOT NULL));
      COMMENT ON COLUMN contact_point.stop_code IS 'Of a phone: random, in the link of each text that stops them. Stays for ever.';
      CREATE INDEX contact_point_resident ON contact_point (resident_id);
      CREATE UNIQUE INDEX contact_point_one_phone ON contact_point (resident_id)
        WHERE channel = 'sms' AND state = 'confirmed';

      CREATE TABLE phone_claim (
        contact_point_id uuid PRIMARY KEY REFERENCES contact_point,
        sealed_number bytea NOT NULL,
        code_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        wrong_tries integer NOT NULL DEFAULT 0,
        used_at timestamptz
      );
      COMMENT ON TABLE phone_claim IS 'A number that somebody gave, by their e-mail contact point, and the code that was texted to it.';

      CREATE VIEW text_member AS
        SELECT DISTINCT phone.id AS contact_point_id, subscription.area_id, area.path AS area_path,
               'urgent-safety'::text AS topic_code
        FROM contact_point phone
        JOIN contact_point mail ON mail.resident_id = phone.resident_id AND mail.channel = 'email' AND mail.state = 'confirmed'
        JOIN subscription ON subscription.contact_point_id = mail.id AND subscription.state = 'active'
        JOIN area ON area.id = subscription.area_id
        WHERE phone.channel = 'sms' AND phone.state = 'confirmed';
      COMMENT ON VIEW text_member IS
        'Who gets texts: a confirmed phone, in the areas that its owner follows by mail. Like audience_member, for other rooms to select from.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM contact_point WHERE channel = 'sms') THEN RAISE EXCEPTION 'there are phones: the books name them'; END IF;
      END $$;
      DROP VIEW text_member;
      DROP TABLE phone_claim;
      DROP INDEX contact_point_resident;
      ALTER TABLE contact_point DROP CONSTRAINT contact_point_channel, DROP CONSTRAINT contact_point_mail_domain,
        DROP CONSTRAINT contact_point_stop_code, DROP COLUMN stop_code,
        ADD CHECK (channel IN ('email')), ADD CHECK ((sealed_address IS NULL) = (mail_domain IS NULL));
      DROP INDEX contact_point_one_phone;
    `);
  }
}
