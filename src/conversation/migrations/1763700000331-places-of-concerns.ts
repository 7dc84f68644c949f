import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a concern is about, to about 100 m. */
export class PlacesOfConcerns1763700000331 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE concern_place (
        concern_id uuid PRIMARY KEY REFERENCES concern,
        at point NOT NULL
      );
      COMMENT ON TABLE concern_place IS 'What it is about, not who wrote it. Points are the middle of a square of 100 m.';
      COMMENT ON COLUMN concern_place.at IS 'Longitude, latitude.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE concern_place');
  }
}
