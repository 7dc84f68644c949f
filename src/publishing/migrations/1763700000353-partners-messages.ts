import type { MigrationInterface, QueryRunner } from 'typeorm';

const EDITORS_AND_ALONE = `
        IF NEW.accepted AND NEW.action IN ('approve', 'clear')
           AND EXISTS (SELECT FROM revision WHERE message_id = NEW.message_id AND editor_id = NEW.staff_id) THEN
          RAISE EXCEPTION 'an editor decides on their own message' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.alone AND NOT EXISTS (
          SELECT FROM staff_role_now r JOIN message m ON m.id = NEW.message_id
          WHERE r.staff_id = NEW.staff_id AND r.role = 'on-call inspector' AND m.urgent) THEN
          RAISE EXCEPTION 'only an on-call inspector decides alone, and only what is urgent' USING ERRCODE = 'check_violation';
        END IF;`;

const THE_ROLE = `
        IF NEW.accepted AND NEW.action IN ('approve', 'clear') AND NOT EXISTS (
          SELECT FROM staff_role_now r WHERE r.staff_id = NEW.staff_id AND r.role IN
            ('on-call inspector', CASE NEW.action WHEN 'approve' THEN 'supervisor' ELSE 'legal' END)) THEN
          RAISE EXCEPTION 'nobody without the role approves or clears' USING ERRCODE = 'check_violation';
        END IF;`;

/** Of which approvals are meant; `forces` narrows those that the force counts. */
const STANDS = `message_id = NEW.id AND action = 'approve' AND accepted AND voided_at IS NULL
                  AND revision_id = NEW.revision_id AND hash_seen = NEW.approved_hash`;

const UNAPPROVED = ({ forces = '', partners = '' } = {}) => `
      CREATE OR REPLACE FUNCTION refuse_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state IN ('scheduled', 'sending', 'paused', 'balancing', 'complete')
           AND (SELECT count(DISTINCT staff_id) FROM decision
                WHERE ${STANDS}${forces})
             < (CASE WHEN NEW.approvers_needed = 2 OR EXISTS (
                 SELECT FROM revision r JOIN area a ON a.id = ANY (r.area_ids)
                 WHERE r.id = NEW.revision_id AND a.kind = 'force') THEN 2 ELSE 1 END)
           AND NOT (NEW.urgent AND EXISTS (
             SELECT FROM decision WHERE ${STANDS} AND alone${forces})) THEN
          RAISE EXCEPTION 'message is not approved as it stands' USING ERRCODE = 'check_violation';
        END IF;${partners}
        RETURN NEW;
      END $$;`;

/** Messages of partners: whose they are is kept with them, and their own supervisor approves before the force does. */
export class PartnersMessages1763700000353 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE message ADD COLUMN partner_id uuid REFERENCES partner, ADD COLUMN partner_name text,
        ADD CHECK ((partner_id IS NULL) = (partner_name IS NULL));
      COMMENT ON COLUMN message.partner_id IS 'The partner whose staff wrote it; null: the force. Set by the author''s account, never changed.';
      COMMENT ON COLUMN message.partner_name IS 'Its name as it was then: part of the content hash, so a new name changes no approved message.';
      CREATE INDEX message_partner ON message (partner_id, id) WHERE partner_id IS NOT NULL;
      ALTER TABLE decision ADD COLUMN partner_id uuid REFERENCES partner;
      COMMENT ON COLUMN decision.partner_id IS 'Of which partner whoever decided is: an approval with it is the partner''s, without it the force''s.';

      -- Whose a message is follows from who wrote it first, whatever the statement says.
      CREATE FUNCTION keep_partner() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          RAISE EXCEPTION 'a message stays with its partner' USING ERRCODE = 'check_violation';
        END IF;
        NEW.partner_id := NULL;
        NEW.partner_name := NULL;
        SELECT p.id, p.name INTO NEW.partner_id, NEW.partner_name
        FROM staff s JOIN partner p ON p.id = s.partner_id WHERE s.id = NEW.author_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER message_has_partner BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION keep_partner();
      CREATE TRIGGER message_keeps_partner BEFORE UPDATE ON message FOR EACH ROW
        WHEN (NEW.partner_id IS DISTINCT FROM OLD.partner_id OR NEW.partner_name IS DISTINCT FROM OLD.partner_name
              OR NEW.author_id <> OLD.author_id)
        EXECUTE FUNCTION keep_partner();

      -- Words of a partner's staff stand in messages of that partner alone.
      CREATE FUNCTION refuse_others_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM staff s JOIN message m ON m.id = NEW.message_id WHERE s.id = NEW.editor_id
                   AND s.partner_id IS NOT NULL AND s.partner_id IS DISTINCT FROM m.partner_id) THEN
          RAISE EXCEPTION 'staff of a partner write in its own messages alone' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER revision_of_partner BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION refuse_others_words();

      CREATE OR REPLACE FUNCTION refuse_editor_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' OR OLD.outcome IS NULL THEN
          NEW.partner_id := (SELECT partner_id FROM staff WHERE id = NEW.staff_id);
        END IF;
        ${EDITORS_AND_ALONE}
        IF NEW.partner_id IS NULL THEN
          ${THE_ROLE}
        ELSIF NEW.accepted AND (NEW.action = 'clear' OR NOT EXISTS (
            SELECT FROM message m WHERE m.id = NEW.message_id AND m.partner_id = NEW.partner_id)
          OR NEW.action = 'approve' AND NOT EXISTS (
            SELECT FROM staff_role r WHERE r.staff_id = NEW.staff_id AND r.role = 'partner supervisor')) THEN
          RAISE EXCEPTION 'a partner decides on its own messages alone, and only its supervisor approves'
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      DROP TRIGGER decision_not_by_editor ON decision;
      CREATE TRIGGER decision_not_by_editor
        BEFORE INSERT OR UPDATE OF accepted, alone, action, staff_id, message_id, partner_id ON decision
        FOR EACH ROW EXECUTE FUNCTION refuse_editor_decision();

      -- The force's approvals are counted as before; a partner's message needs its own supervisor's as well, urgent or not.
      ${UNAPPROVED({
        forces: ' AND decision.partner_id IS NULL',
        partners: `
        IF NEW.state IN ('scheduled', 'sending', 'paused', 'balancing', 'complete') AND NEW.partner_id IS NOT NULL
           AND NOT EXISTS (SELECT FROM decision WHERE ${STANDS} AND decision.partner_id = NEW.partner_id) THEN
          RAISE EXCEPTION 'message is not approved by its partner' USING ERRCODE = 'check_violation';
        END IF;`,
      })}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${UNAPPROVED()}
      DROP TRIGGER decision_not_by_editor ON decision;
      CREATE OR REPLACE FUNCTION refuse_editor_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${EDITORS_AND_ALONE}
        ${THE_ROLE}
        RETURN NEW;
      END $$;
      CREATE TRIGGER decision_not_by_editor BEFORE INSERT OR UPDATE OF accepted, alone, action, staff_id, message_id ON decision
        FOR EACH ROW EXECUTE FUNCTION refuse_editor_decision();
      DROP TRIGGER revision_of_partner ON revision;
      DROP FUNCTION refuse_others_words();
      DROP TRIGGER message_has_partner ON message;
      DROP TRIGGER message_keeps_partner ON message;
      DROP FUNCTION keep_partner();
      ALTER TABLE decision DROP COLUMN partner_id;
      ALTER TABLE message DROP COLUMN partner_id, DROP COLUMN partner_name;
    `);
  }
}
