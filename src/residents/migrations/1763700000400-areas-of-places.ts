import type { MigrationInterface, QueryRunner } from 'typeorm';

const forget = (more: string) => `
  CREATE OR REPLACE FUNCTION forget_places() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM resident_place WHERE contact_point_id = NEW.id;${more}
    RETURN NULL;
  END $$;`;

/** Which areas each place of a resident brings, so that one place can change by itself. */
export class AreasOfPlaces1763700000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE resident_place ALTER COLUMN at DROP NOT NULL,
        ADD CONSTRAINT resident_place_reach CHECK (at IS NOT NULL OR radius_m IS NULL);
      COMMENT ON COLUMN resident_place.at IS 'Longitude, latitude; null where only its areas were told.';

      CREATE TABLE place_area (
        place_id uuid NOT NULL REFERENCES resident_place ON DELETE CASCADE,
        area_id uuid NOT NULL REFERENCES area,
        PRIMARY KEY (place_id, area_id)
      );
      COMMENT ON TABLE place_area IS 'What a place brings. Whether it is followed, only the subscriptions say.';
      CREATE INDEX place_area_area ON place_area (area_id);

      CREATE TABLE chosen_area (
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        area_id uuid NOT NULL REFERENCES area,
        PRIMARY KEY (contact_point_id, area_id)
      );
      COMMENT ON TABLE chosen_area IS
        'Chosen for its own sake although a place brings it too, so that it outlives the place. What no place brings is a choice of its own anyway.';
      CREATE INDEX chosen_area_area ON chosen_area (area_id);
      ${forget(`
    DELETE FROM chosen_area WHERE contact_point_id = NEW.id;`)}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${forget('')}
      DROP TABLE chosen_area, place_area;
      DELETE FROM resident_place WHERE at IS NULL;
      ALTER TABLE resident_place DROP CONSTRAINT resident_place_reach, ALTER COLUMN at SET NOT NULL;
      COMMENT ON COLUMN resident_place.at IS 'Longitude, latitude.';
    `);
  }
}
