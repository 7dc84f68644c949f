/** $1 contact point, $2 kinds, $3 points as text, $4 metres. */
export const ADD_PLACES = `
  INSERT INTO resident_place (contact_point_id, kind, at, radius_m)
  SELECT $1, kind, at, radius FROM unnest($2::text[], $3::point[], $4::integer[]) AS place (kind, at, radius)`;

export const FORGET_PLACES = `DELETE FROM resident_place WHERE contact_point_id = $1`;

export const PLACES_OF = `
  SELECT kind, ARRAY[at[0], at[1]] AS at, radius_m AS radius FROM resident_place
  WHERE contact_point_id = $1 ORDER BY id`;
