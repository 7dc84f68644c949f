/** Codes $1 that areas of another kind than $2 have: their names. */
export const TAKEN = `
  SELECT code, name FROM area WHERE code = ANY ($1::text[]) AND kind <> $2 AND valid_to IS NULL ORDER BY code`;

/** $1 codes, $2 names. Gives the new ones. */
export const ADD_UNITS = `
  INSERT INTO area (id, kind, code, name, parent_id, path, valid_from)
  SELECT new.id, 'bcu', new.code, new.name, force.id, force.path || new.id, current_date
  FROM (SELECT uuidv7() AS id, code, name FROM unnest($1::text[], $2::text[]) AS unit (code, name)) new
  JOIN area force ON force.kind = 'force' AND force.valid_to IS NULL
  ON CONFLICT (code) WHERE valid_to IS NULL DO NOTHING RETURNING name`;

/** $1 codes, $2 names, $3 codes of command units, null for none. Closed until an administrator opens them. Gives the new ones. */
export const ADD_BOROUGHS = `
  INSERT INTO area (id, kind, code, name, parent_id, path, valid_from)
  SELECT new.id, 'borough', new.code, new.name, above.id, above.path || new.id, current_date
  FROM (SELECT uuidv7() AS id, code, name, unit
        FROM unnest($1::text[], $2::text[], $3::text[]) AS borough (code, name, unit)) new
  JOIN area above ON above.valid_to IS NULL
   AND (above.kind = 'bcu' AND above.code = new.unit OR above.kind = 'force' AND new.unit IS NULL)
  ON CONFLICT (code) WHERE valid_to IS NULL DO NOTHING RETURNING name`;

/** $1 kind, $2 codes, $3 names. Gives those that have another name now. */
export const RENAME = `
  UPDATE area SET name = said.name FROM unnest($2::text[], $3::text[]) AS said (code, name)
  WHERE area.kind = $1 AND area.code = said.code AND area.valid_to IS NULL AND area.name <> said.name
  RETURNING area.name`;

/** $1 codes of boroughs, $2 of their command units, null for none. Gives the boroughs that lie in another one now. */
export const MOVE_BOROUGHS = `
  UPDATE area SET parent_id = above.id, path = above.path || area.id
  FROM unnest($1::text[], $2::text[]) AS said (code, unit)
  JOIN area above ON above.valid_to IS NULL
   AND (above.kind = 'bcu' AND above.code = said.unit OR above.kind = 'force' AND said.unit IS NULL)
  WHERE area.kind = 'borough' AND area.code = said.code AND area.valid_to IS NULL AND area.parent_id <> above.id
  RETURNING area.name`;

/** Wards, of earlier trees too, lie where their borough lies. */
export const FOLLOW_BOROUGHS = `
  UPDATE area SET path = borough.path || area.id FROM area borough
  WHERE area.kind = 'ward' AND borough.id = area.parent_id AND area.path <> borough.path || area.id`;
