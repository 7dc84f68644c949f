import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message may go to whoever follows one thing, instead of areas and a topic. */
export class AboutOneThing1763700000201 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE message
        ADD COLUMN about_kind text,
        ADD COLUMN about_id uuid,
        ADD COLUMN about_name text CHECK (length(trim(about_name)) BETWEEN 1 AND 200),
        ADD CONSTRAINT message_about CHECK (num_nonnulls(about_kind, about_id, about_name) IN (0, 3));
      COMMENT ON COLUMN message.about_id IS 'Whoever follows this is its audience; never changed.';
      CREATE INDEX message_about ON message (about_kind, about_id) WHERE about_id IS NOT NULL;

      CREATE FUNCTION refuse_other_subject() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a message keeps what it is about' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER message_keeps_subject BEFORE UPDATE ON message FOR EACH ROW
        WHEN ((NEW.about_kind, NEW.about_id, NEW.about_name) IS DISTINCT FROM (OLD.about_kind, OLD.about_id, OLD.about_name))
        EXECUTE FUNCTION refuse_other_subject();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER message_keeps_subject ON message;
      DROP FUNCTION refuse_other_subject();
      ALTER TABLE message DROP COLUMN about_kind, DROP COLUMN about_id, DROP COLUMN about_name;
    `);
  }
}
