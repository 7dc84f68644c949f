/** Today's wards with their borough's code and, where known, their outline; an invented one is none. */
export const WARDS_NOW = `
  SELECT ward.id, ward.code, ward.name, borough.code AS borough, boundary.rings AS shape
  FROM area ward JOIN area borough ON borough.id = ward.parent_id
  LEFT JOIN area_boundary boundary ON boundary.area_id = ward.id AND NOT boundary.invented
  WHERE ward.kind = 'ward' AND ward.valid_to IS NULL`;

/** Boroughs of today, with how many wards each has. */
export const BOROUGHS_NOW = `
  SELECT borough.id, borough.code, borough.name,
         (SELECT count(*)::integer FROM area ward WHERE ward.parent_id = borough.id AND ward.valid_to IS NULL) AS wards
  FROM area borough WHERE kind = 'borough' AND valid_to IS NULL`;

/** Adds wards: $1 codes, $2 names, $3 borough codes, $4 from when. A ward is in the pilot if its borough is. */
export const ADD_WARDS = `
  INSERT INTO area (id, kind, code, name, parent_id, path, pilot, valid_from)
  SELECT new.id, 'ward', new.code, new.name, borough.id, borough.path || new.id, borough.pilot, $4
  FROM (SELECT uuidv7() AS id, code, name, borough
        FROM unnest($1::text[], $2::text[], $3::text[]) AS ward (code, name, borough)) new
  JOIN area borough ON borough.code = new.borough AND borough.kind = 'borough' AND borough.valid_to IS NULL`;

/** Names and boroughs of wards that stay: $1 codes, $2 names, $3 borough codes. */
export const UPDATE_WARDS = `
  UPDATE area SET name = new.name, parent_id = borough.id, path = borough.path || area.id
  FROM unnest($1::text[], $2::text[], $3::text[]) AS new (code, name, borough)
  JOIN area borough ON borough.code = new.borough AND borough.kind = 'borough' AND borough.valid_to IS NULL
  WHERE area.code = new.code AND area.kind = 'ward' AND area.valid_to IS NULL
    AND (area.name, area.parent_id) IS DISTINCT FROM (new.name, borough.id)`;

/** $1 codes, $2 the first day on which they are no more. */
export const END_WARDS = `UPDATE area SET valid_to = $2 WHERE code = ANY ($1) AND kind = 'ward' AND valid_to IS NULL`;

/** $1 ward code, $2 box as text, $3 rings as JSON. Gives nothing where the outline is the same. */
export const PUT_BOUNDARY = `
  INSERT INTO area_boundary (area_id, box, rings)
  SELECT id, $2::box, $3::jsonb FROM area WHERE code = $1 AND kind = 'ward' AND valid_to IS NULL
  ON CONFLICT (area_id) DO UPDATE SET box = excluded.box, rings = excluded.rings, invented = false
  WHERE area_boundary.rings <> excluded.rings OR area_boundary.invented
  RETURNING area_id`;

/** $1 old ids, $2 new ids, $3 since. */
export const ADD_SUCCESSORS = `
  INSERT INTO area_successor (area_id, successor_id, since)
  SELECT old_id, new_id, $3 FROM unnest($1::uuid[], $2::uuid[]) AS pair (old_id, new_id)
  ON CONFLICT DO NOTHING`;

/** A new ward gets the team of the first of the old ones that has one: $1 old ids, $2 new ids, in order. */
export const HAND_TEAMS_ON = `
  INSERT INTO team_area (area_id, team_id)
  SELECT DISTINCT ON (pair.new_id) pair.new_id, team_area.team_id
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS pair (old_id, new_id, place)
  JOIN team_area ON team_area.area_id = pair.old_id
  ORDER BY pair.new_id, pair.place
  ON CONFLICT (area_id) DO NOTHING`;

export const ADD_IMPORT = `INSERT INTO area_import (kind, sha256, figures) VALUES ($1, $2, $3) RETURNING id`;

/** The latest import of a kind. */
export const LAST_IMPORT = `
  SELECT sha256, at, figures FROM area_import WHERE kind = $1 ORDER BY at DESC, id DESC LIMIT 1`;
