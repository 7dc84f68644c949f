import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where areas lie, what followed an area that ended, which ward a postcode is in, and which files that came from. */
export class Boundaries1763700000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE area_boundary (
        area_id uuid PRIMARY KEY REFERENCES area,
        box box NOT NULL,
        rings jsonb NOT NULL CHECK (jsonb_typeof(rings) = 'array')
      );
      COMMENT ON COLUMN area_boundary.box IS 'Around all rings; finds the few areas that may hold a point.';
      COMMENT ON COLUMN area_boundary.rings IS 'Coordinates of a GeoJSON MultiPolygon: longitude, latitude (WGS84).';
      CREATE INDEX area_boundary_box ON area_boundary USING gist (box);

      CREATE TABLE area_successor (
        area_id uuid NOT NULL REFERENCES area,
        successor_id uuid NOT NULL REFERENCES area CHECK (successor_id <> area_id),
        since date NOT NULL,
        PRIMARY KEY (area_id, successor_id)
      );
      COMMENT ON TABLE area_successor IS 'What lies where an area of an earlier tree was: subscriptions and scopes go there.';

      CREATE TABLE area_import (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('wards', 'postcodes', 'police.uk')),
        sha256 bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        figures jsonb NOT NULL
      );
      CREATE INDEX area_import_kind ON area_import (kind, at DESC);

      CREATE TABLE postcode (
        code text COLLATE "C" NOT NULL,
        borough text,
        ward text,
        at point,
        ended integer,
        CONSTRAINT postcode_pkey PRIMARY KEY (code)
      );
      COMMENT ON TABLE postcode IS 'Replaced whole by each import. Of postcodes outside our boroughs only that they are there is kept.';
      COMMENT ON COLUMN postcode.code IS 'Capitals, without a space.';
      COMMENT ON COLUMN postcode.at IS 'Longitude, latitude of the postcode; null where the directory has no position.';
      COMMENT ON COLUMN postcode.ended IS 'Year and month (YYYYMM) when it was taken out of use; null while in use.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE IF EXISTS postcode_staging;
      DROP TABLE postcode, area_import, area_successor, area_boundary;
    `);
  }
}
