import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places told before brought the areas that their person follows and that lie around them, as nearly as boxes tell.
 * An area too many only means that it is followed for as long as either place is there.
 */
export class AreasOfEarlierPlaces1763700000401 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      INSERT INTO place_area (place_id, area_id)
      SELECT DISTINCT place.id, boundary.area_id
      FROM resident_place place
      CROSS JOIN LATERAL (SELECT greatest(coalesce(radius_m, 0), 150) / 111320.0 AS north) AS reach
      JOIN area_boundary boundary
        ON boundary.box && box(point(place.at[0] - north * 2, place.at[1] - north), point(place.at[0] + north * 2, place.at[1] + north))
      JOIN subscription ON subscription.contact_point_id = place.contact_point_id
       AND subscription.area_id = boundary.area_id AND subscription.state <> 'ended'
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DELETE FROM place_area');
  }
}
