import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A force's own settings of the checks, reason codes of clearances, and second opinions. */
export class RuleSettings1763700000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rule_settings (
        version integer PRIMARY KEY CHECK (version > 0),
        content jsonb NOT NULL,
        change jsonb NOT NULL,
        changed_by uuid NOT NULL REFERENCES staff,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE rule_settings IS 'Every version whole, so that any check run can be repeated. Version 0, the catalogue as it is, has no row.';
      CREATE TRIGGER rule_settings_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_settings
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE second_opinion (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        content_hash bytea NOT NULL,
        model text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('given', 'timed-out', 'unreachable', 'refused', 'unreadable')),
        findings jsonb NOT NULL DEFAULT '[]',
        at timestamptz NOT NULL DEFAULT now(),
        CHECK (outcome = 'given' OR findings = '[]')
      );
      CREATE INDEX second_opinion_content ON second_opinion (content_hash, at);
      CREATE TRIGGER second_opinion_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON second_opinion
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      ALTER TABLE check_run
        ADD COLUMN settings_version integer NOT NULL DEFAULT 0 CHECK (settings_version >= 0),
        ADD COLUMN second_opinion_id uuid REFERENCES second_opinion;
      ALTER TABLE finding ADD COLUMN second_opinion boolean NOT NULL DEFAULT false
        CHECK (NOT second_opinion OR severity <> 'block');
      ALTER TABLE clearance ADD COLUMN reason_code text NOT NULL DEFAULT 'other'
        CHECK (reason_code IN ('false-alarm', 'lawful-here', 'authority-recorded', 'other'));
      CREATE INDEX check_run_at ON check_run (at);
      CREATE INDEX finding_rule ON finding (rule, check_run_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX finding_rule;
      DROP INDEX check_run_at;
      ALTER TABLE clearance DROP COLUMN reason_code;
      ALTER TABLE finding DROP COLUMN second_opinion;
      ALTER TABLE check_run DROP COLUMN settings_version, DROP COLUMN second_opinion_id;
      DROP TABLE second_opinion;
      DROP TABLE rule_settings;
    `);
  }
}
