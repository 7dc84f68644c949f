import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The approved hash covers three columns of the message beside its revision: they stay while it is on its way. */
export class AsApproved1763700000052 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_other_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state IN ('scheduled', 'sending', 'paused', 'balancing', 'complete')
           AND (NEW.urgent, NEW.hold_until, NEW.corrects_id) IS DISTINCT FROM (OLD.urgent, OLD.hold_until, OLD.corrects_id) THEN
          RAISE EXCEPTION 'an approved message stays as it was approved' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER message_as_approved BEFORE UPDATE OF urgent, hold_until, corrects_id ON message
        FOR EACH ROW EXECUTE FUNCTION refuse_other_terms();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER message_as_approved ON message;
      DROP FUNCTION refuse_other_terms();
    `);
  }
}
