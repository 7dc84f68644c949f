import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audiences that are drawn, that leave people out, and that are small by somebody's leave. */
export class DrawnAudiences1763700000341 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE revision ADD COLUMN drawing jsonb CHECK (jsonb_typeof(drawing) = 'object'),
        ADD COLUMN leaves_out_id uuid REFERENCES message CHECK (leaves_out_id <> message_id);
      COMMENT ON COLUMN revision.drawing IS
        'Ground that its audience is in: outlines (longitude, latitude) and wards that lie in it by half or more. Its area_ids are the wards it touches. Never shown to the public.';
      COMMENT ON COLUMN revision.leaves_out_id IS 'Who got this message does not get it.';

      CREATE TABLE small_audience (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        revision_id uuid NOT NULL UNIQUE REFERENCES revision,
        staff_id uuid NOT NULL REFERENCES staff,
        reason text NOT NULL CHECK (length(trim(reason)) > 0),
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE small_audience IS 'Who allowed a revision to go to fewer people than usual, and why. Approvals are over it.';
      CREATE TRIGGER small_audience_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON small_audience
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM revision WHERE drawing IS NOT NULL OR leaves_out_id IS NOT NULL)
          OR EXISTS (SELECT FROM small_audience) THEN
          RAISE EXCEPTION 'audiences were drawn: approvals are over them';
        END IF;
      END $$;
      DROP TABLE small_audience;
      ALTER TABLE revision DROP COLUMN drawing, DROP COLUMN leaves_out_id;
    `);
  }
}
