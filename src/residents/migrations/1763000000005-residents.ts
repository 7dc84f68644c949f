import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Residents, their contact points, what they chose and what they agreed to. */
export class Residents1763000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE topic (
        code text PRIMARY KEY,
        name text NOT NULL,
        words text NOT NULL,
        example text NOT NULL,
        place integer NOT NULL
      );
      CREATE TABLE resident (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        language text NOT NULL DEFAULT 'en',
        of_age boolean NOT NULL CHECK (of_age),
        created_at timestamptz NOT NULL DEFAULT now(),
        erased_at timestamptz
      );
      COMMENT ON COLUMN resident.of_age IS 'Said to be 13 or older (UK GDPR Art 8, Data Protection Act 2018 section 9).';
      CREATE TABLE contact_point (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        resident_id uuid NOT NULL REFERENCES resident,
        channel text NOT NULL DEFAULT 'email' CHECK (channel IN ('email')),
        sealed_address bytea,
        address_index bytea,
        mail_domain text,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'confirmed', 'unsubscribed', 'erased')),
        created_at timestamptz NOT NULL DEFAULT now(),
        confirmed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CHECK ((state = 'erased') = (sealed_address IS NULL)),
        CHECK ((sealed_address IS NULL) = (address_index IS NULL)),
        CHECK ((sealed_address IS NULL) = (mail_domain IS NULL)),
        CHECK (state <> 'confirmed' OR confirmed_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX contact_point_address ON contact_point (channel, address_index);
      CREATE TABLE subscription (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        area_id uuid NOT NULL REFERENCES area,
        topic_code text NOT NULL REFERENCES topic,
        cadence text NOT NULL DEFAULT 'at once' CHECK (cadence IN ('at once', 'daily', 'weekly')),
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'active', 'waiting', 'ended')),
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        UNIQUE (contact_point_id, area_id, topic_code)
      );
      COMMENT ON COLUMN subscription.state IS 'waiting: confirmed, but the ward is not in the pilot yet.';
      CREATE INDEX subscription_audience ON subscription (topic_code, area_id, contact_point_id) WHERE state = 'active';
      CREATE TABLE confirmation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        sealed_choices bytea,
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'confirmed', 'lapsed')),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        asked_letter_id uuid,
        reminded_letter_id uuid,
        confirmed_at timestamptz,
        CHECK ((state = 'asked') = (sealed_choices IS NOT NULL)),
        CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL))
      );
      COMMENT ON TABLE confirmation IS 'A sign-up that waits for the button in its mail; choices take effect only then.';
      CREATE INDEX confirmation_contact ON confirmation (contact_point_id);
      CREATE TABLE consent (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        what text NOT NULL,
        wording_version text NOT NULL,
        wording text NOT NULL,
        agreed_at timestamptz NOT NULL DEFAULT now(),
        withdrawn_at timestamptz
      );
      CREATE INDEX consent_contact ON consent (contact_point_id);
      CREATE TABLE one_time_code (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        purpose text NOT NULL CHECK (purpose IN ('download', 'deletion')),
        code_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        wrong_tries integer NOT NULL DEFAULT 0,
        used_at timestamptz
      );
      CREATE INDEX one_time_code_contact ON one_time_code (contact_point_id, purpose, created_at);

      CREATE VIEW audience_member AS
        SELECT subscription.contact_point_id, subscription.area_id, area.path AS area_path,
               subscription.topic_code, subscription.cadence, resident.language, contact_point.channel
        FROM subscription
        JOIN contact_point ON contact_point.id = subscription.contact_point_id AND contact_point.state = 'confirmed'
        JOIN resident ON resident.id = contact_point.resident_id
        JOIN area ON area.id = subscription.area_id
        WHERE subscription.state = 'active';
      COMMENT ON VIEW audience_member IS 'Who is to hear what: the only part of this room that other rooms may select from.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW audience_member;
      DROP TABLE one_time_code, consent, confirmation, subscription, contact_point, resident, topic;
    `);
  }
}
