import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A force always has somebody who can sign in and administer all of it, once it had one. */
export class LastAdministrator1763700000421 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_no_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        account uuid := CASE TG_TABLE_NAME WHEN 'staff' THEN to_jsonb(OLD) ->> 'id' ELSE to_jsonb(OLD) ->> 'staff_id' END;
        over uuid := to_jsonb(OLD) ->> 'area_id';
      BEGIN
        -- Asks only where one who counted is lost.
        IF TG_TABLE_NAME = 'staff' THEN
          IF NOT EXISTS (SELECT FROM staff_role r JOIN area a ON a.id = r.area_id
                         WHERE r.staff_id = account AND r.role = 'administrator' AND a.parent_id IS NULL) THEN
            RETURN NULL;
          END IF;
        ELSIF NOT EXISTS (SELECT FROM area WHERE id = over AND parent_id IS NULL)
           OR NOT EXISTS (SELECT FROM staff WHERE id = account AND active AND password_hash IS NOT NULL) THEN
          RETURN NULL;
        END IF;
        -- One at a time, so that the last two do not end each other.
        PERFORM pg_advisory_xact_lock(hashtextextended('staff administrators', 0));
        IF NOT EXISTS (
          SELECT FROM staff s JOIN staff_role r ON r.staff_id = s.id JOIN area a ON a.id = r.area_id
          WHERE s.active AND s.password_hash IS NOT NULL AND r.role = 'administrator' AND a.parent_id IS NULL) THEN
          RAISE EXCEPTION 'the last administrator of the force stays' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER staff_last_administrator AFTER UPDATE OF active, password_hash ON staff
        FOR EACH ROW WHEN (OLD.active AND OLD.password_hash IS NOT NULL AND (NOT NEW.active OR NEW.password_hash IS NULL))
        EXECUTE FUNCTION refuse_no_administrator();
      CREATE TRIGGER staff_role_last_administrator AFTER DELETE OR UPDATE ON staff_role
        FOR EACH ROW WHEN (OLD.role = 'administrator') EXECUTE FUNCTION refuse_no_administrator();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER staff_role_last_administrator ON staff_role;
      DROP TRIGGER staff_last_administrator ON staff;
      DROP FUNCTION refuse_no_administrator;
    `);
  }
}
