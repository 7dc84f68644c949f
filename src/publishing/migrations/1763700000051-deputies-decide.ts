import type { MigrationInterface, QueryRunner } from 'typeorm';

const EDITORS_AND_ALONE = `
        IF NEW.accepted AND NEW.action IN ('approve', 'clear')
           AND EXISTS (SELECT FROM revision WHERE message_id = NEW.message_id AND editor_id = NEW.staff_id) THEN
          RAISE EXCEPTION 'an editor decides on their own message' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.alone AND NOT EXISTS (
          SELECT FROM ROLES r JOIN message m ON m.id = NEW.message_id
          WHERE r.staff_id = NEW.staff_id AND r.role = 'on-call inspector' AND m.urgent) THEN
          RAISE EXCEPTION 'only an on-call inspector decides alone, and only what is urgent' USING ERRCODE = 'check_violation';
        END IF;`;

const UNAPPROVED = `
      CREATE OR REPLACE FUNCTION refuse_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state IN (STATES)
           AND (SELECT count(DISTINCT staff_id) FROM decision
                WHERE message_id = NEW.id AND action = 'approve' AND accepted AND voided_at IS NULL
                  AND revision_id = NEW.revision_id AND hash_seen = NEW.approved_hash)
             < (CASE WHEN NEW.approvers_needed = 2 OR EXISTS (
                 SELECT FROM revision r JOIN area a ON a.id = ANY (r.area_ids)
                 WHERE r.id = NEW.revision_id AND a.kind = 'force') THEN 2 ELSE 1 END)
           AND NOT (NEW.urgent AND EXISTS (
             SELECT FROM decision WHERE message_id = NEW.id AND action = 'approve' AND accepted AND voided_at IS NULL
               AND alone AND revision_id = NEW.revision_id AND hash_seen = NEW.approved_hash)) THEN
          RAISE EXCEPTION 'message is not approved as it stands' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;`;

/** Decisions of deputies name for whom; and promise 1 in the database again, against whoever has a password to it. */
export class DeputiesDecide1763700000051 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE decision ADD COLUMN for_id uuid REFERENCES staff CHECK (for_id <> staff_id);
      COMMENT ON COLUMN decision.for_id IS 'Whose role made it possible, where a deputy decided.';

      -- Roles held as a deputy count like one's own. Only who holds a deciding role approves or clears.
      CREATE OR REPLACE FUNCTION refuse_editor_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${EDITORS_AND_ALONE.replace('ROLES', 'staff_role_now')}
        IF NEW.accepted AND NEW.action IN ('approve', 'clear') AND NOT EXISTS (
          SELECT FROM staff_role_now r WHERE r.staff_id = NEW.staff_id AND r.role IN
            ('on-call inspector', CASE NEW.action WHEN 'approve' THEN 'supervisor' ELSE 'legal' END)) THEN
          RAISE EXCEPTION 'nobody without the role approves or clears' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;

      -- What was decided stays; it can only become void, and void it stays.
      CREATE FUNCTION refuse_other_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.outcome IS NOT NULL AND (to_jsonb(NEW) - 'voided_at') <> (to_jsonb(OLD) - 'voided_at')
           OR OLD.voided_at IS NOT NULL AND NEW.voided_at IS DISTINCT FROM OLD.voided_at THEN
          RAISE EXCEPTION 'a decision stays as it was made' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
        FOR EACH ROW EXECUTE FUNCTION refuse_other_decision();

      -- What was approved stays what it is until its end, not only until it goes out.
      ${UNAPPROVED.replace('STATES', "'scheduled', 'sending', 'paused', 'balancing', 'complete'")}

      -- The road to the inboxes has one way in, and what has ended never goes on.
      CREATE FUNCTION refuse_short_cut() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state IN ('complete', 'withdrawn', 'lapsed')
           OR NEW.state = 'scheduled' AND OLD.state <> 'approval'
           OR NEW.state = 'sending' AND OLD.state NOT IN ('scheduled', 'paused')
           OR NEW.state = 'paused' AND OLD.state <> 'sending'
           OR NEW.state = 'balancing' AND OLD.state NOT IN ('sending', 'paused') THEN
          RAISE EXCEPTION 'a message does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER message_only_onward BEFORE UPDATE OF state ON message
        FOR EACH ROW WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION refuse_short_cut();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER message_only_onward ON message;
      DROP FUNCTION refuse_short_cut();
      DROP TRIGGER decision_stays ON decision;
      DROP FUNCTION refuse_other_decision();
      ${UNAPPROVED.replace('STATES', "'scheduled', 'sending'")}
      CREATE OR REPLACE FUNCTION refuse_editor_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${EDITORS_AND_ALONE.replace('ROLES', 'staff_role')}
        RETURN NEW;
      END $$;
      ALTER TABLE decision DROP COLUMN for_id;
    `);
  }
}
