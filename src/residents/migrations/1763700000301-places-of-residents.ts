import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a resident's places are, to about 100 m: for “my street and around”. */
export class PlacesOfResidents1763700000301 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resident_place (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        kind text NOT NULL CHECK (kind IN ('home', 'work', 'school', 'relative', 'other')),
        at point NOT NULL,
        radius_m integer CHECK (radius_m BETWEEN 100 AND 5000)
      );
      COMMENT ON TABLE resident_place IS 'Apart from any address. Points are the middle of a square of 100 m, never a home.';
      COMMENT ON COLUMN resident_place.at IS 'Longitude, latitude.';
      COMMENT ON COLUMN resident_place.radius_m IS 'How far around matters; null for the whole ward.';
      CREATE INDEX resident_place_contact ON resident_place (contact_point_id);
      CREATE INDEX resident_place_at ON resident_place USING gist (at);

      CREATE FUNCTION forget_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM resident_place WHERE contact_point_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER contact_point_forgets_places AFTER UPDATE OF state ON contact_point
        FOR EACH ROW WHEN (NEW.state IN ('unsubscribed', 'erased')) EXECUTE FUNCTION forget_places();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER contact_point_forgets_places ON contact_point;
      DROP FUNCTION forget_places;
      DROP TABLE resident_place;
    `);
  }
}
