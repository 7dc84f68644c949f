/** $1 id or null for a new one, $2 contact point, $3 kind, $4 point as text, $5 metres. */
export const PUT_PLACE = `
  INSERT INTO resident_place (id, contact_point_id, kind, at, radius_m)
  VALUES (coalesce($1::uuid, uuidv7()), $2, $3, $4::point, $5)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, at = excluded.at, radius_m = excluded.radius_m
  RETURNING id`;

/** Makes these the only ones. $1 place, $2 areas. */
export const SET_AREAS = `
  WITH gone AS (DELETE FROM place_area WHERE place_id = $1 AND NOT area_id = ANY ($2::uuid[]))
  INSERT INTO place_area (place_id, area_id) SELECT $1, id FROM unnest($2::uuid[]) AS id
  ON CONFLICT DO NOTHING`;

export const FORGET_PLACES = `DELETE FROM resident_place WHERE contact_point_id = $1`;

/** $1 contact point, $2 place. */
export const FORGET_PLACE = `DELETE FROM resident_place WHERE contact_point_id = $1 AND id = $2`;

export const PLACES_OF = `
  SELECT place.id, kind, radius_m AS radius, CASE WHEN at IS NOT NULL THEN ARRAY[at[0], at[1]] END AS at,
         ARRAY(SELECT area_id FROM place_area WHERE place_id = place.id ORDER BY area_id) AS "areaIds"
  FROM resident_place place WHERE contact_point_id = $1 ORDER BY place.id`;

export const CHOSEN_OF = `SELECT area_id AS id FROM chosen_area WHERE contact_point_id = $1 ORDER BY area_id`;

/** Makes these the only ones. $1 contact point, $2 areas. */
export const CHOOSE = `
  WITH gone AS (DELETE FROM chosen_area WHERE contact_point_id = $1 AND NOT area_id = ANY ($2::uuid[]))
  INSERT INTO chosen_area (contact_point_id, area_id) SELECT $1, id FROM unnest($2::uuid[]) AS id
  ON CONFLICT DO NOTHING`;

/** Forgets what areas that are followed no more came from. $1 contact point, $2 areas that are followed. */
export const FORGET_OTHERS = `
  WITH choices AS (DELETE FROM chosen_area WHERE contact_point_id = $1 AND NOT area_id = ANY ($2::uuid[]))
  DELETE FROM place_area USING resident_place place
  WHERE place.id = place_area.place_id AND place.contact_point_id = $1 AND NOT area_id = ANY ($2::uuid[])`;

/** $1 old area ids, $2 new ones, pairwise. */
export const MOVE_AREAS = `
  WITH move AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS move (old_id, new_id)),
  choices AS (
    INSERT INTO chosen_area (contact_point_id, area_id)
    SELECT contact_point_id, new_id FROM move JOIN chosen_area ON area_id = old_id ON CONFLICT DO NOTHING)
  INSERT INTO place_area (place_id, area_id)
  SELECT place_id, new_id FROM move JOIN place_area ON area_id = old_id ON CONFLICT DO NOTHING`;

/** $1 ids of areas that nobody follows any more. */
export const LEAVE_AREAS = `
  WITH choices AS (DELETE FROM chosen_area WHERE area_id = ANY ($1))
  DELETE FROM place_area WHERE area_id = ANY ($1)`;
