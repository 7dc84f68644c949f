import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `'officer', 'supervisor', 'legal', 'triage', 'administrator', 'auditor', 'partner', 'on-call inspector'`;

const NOW = (whose: string) => `
      CREATE OR REPLACE VIEW staff_role_now AS
        SELECT staff_id, role, area_id, NULL::uuid AS for_id FROM staff_role
        UNION ALL
        SELECT d.deputy_id, r.role, r.area_id, d.for_id
        FROM deputy d
        JOIN staff s ON s.id = d.for_id AND s.active
        JOIN staff_role r ON r.staff_id = d.for_id AND r.role = d.role${whose}
        WHERE d.revoked_at IS NULL AND d.starts_at <= now() AND d.ends_at > now();`;

/** Organisations beside the force whose staff write messages, and the account's place in one of them. */
export class Partners1763700000352 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE partner (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL UNIQUE CHECK (length(trim(name)) BETWEEN 1 AND 100),
        kind text NOT NULL CHECK (kind IN ('council', 'watch scheme', 'fire service', 'health', 'charity', 'other')),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE partner IS 'Organisations beside the force whose staff write messages, such as a council.';
      ALTER TABLE staff ADD COLUMN partner_id uuid REFERENCES partner;
      COMMENT ON COLUMN staff.partner_id IS 'Of which partner the account is; null: of the force. Once set it stays.';
      ALTER TABLE staff_role DROP CONSTRAINT staff_role_role_check,
        ADD CONSTRAINT staff_role_role_check CHECK (role IN (${ROLES}, 'partner supervisor'));

      -- Nobody works for both: a partner's account holds no role of the force, and does not change sides.
      CREATE FUNCTION refuse_both_sides() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        account uuid := CASE TG_TABLE_NAME WHEN 'staff' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'staff_id' END;
      BEGIN
        PERFORM FROM staff WHERE id = account FOR UPDATE;
        IF EXISTS (SELECT FROM staff s JOIN staff_role r ON r.staff_id = s.id WHERE s.id = account
                   AND s.partner_id IS NOT NULL AND r.role NOT IN ('partner', 'partner supervisor')) THEN
          RAISE EXCEPTION 'an account of a partner holds no role of the force' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER staff_one_side AFTER UPDATE OF partner_id ON staff
        FOR EACH ROW EXECUTE FUNCTION refuse_both_sides();
      CREATE TRIGGER staff_role_one_side AFTER INSERT OR UPDATE ON staff_role
        FOR EACH ROW EXECUTE FUNCTION refuse_both_sides();
      CREATE FUNCTION refuse_other_partner() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'an account stays with its partner' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER staff_stays BEFORE UPDATE OF partner_id ON staff
        FOR EACH ROW WHEN (OLD.partner_id IS NOT NULL AND NEW.partner_id IS DISTINCT FROM OLD.partner_id)
        EXECUTE FUNCTION refuse_other_partner();

      -- A role of the force cannot be lent to a partner's account.
      ${NOW(`
        JOIN staff lent ON lent.id = d.deputy_id AND lent.partner_id IS NULL`)}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${NOW('')}
      DROP TRIGGER staff_stays ON staff;
      DROP TRIGGER staff_one_side ON staff;
      DROP TRIGGER staff_role_one_side ON staff_role;
      DROP FUNCTION refuse_other_partner();
      DROP FUNCTION refuse_both_sides();
      DELETE FROM staff_role WHERE role = 'partner supervisor';
      ALTER TABLE staff_role DROP CONSTRAINT staff_role_role_check,
        ADD CONSTRAINT staff_role_role_check CHECK (role IN (${ROLES}));
      ALTER TABLE staff DROP COLUMN partner_id;
      DROP TABLE partner;
    `);
  }
}
