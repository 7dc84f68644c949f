export const WARD_IDS = `SELECT id, code, name FROM area WHERE kind = 'ward' AND valid_to IS NULL`;

/** Teams held of force $1, and whether they are still said to be so: $2 ward ids, $3 facts. */
export const COMPARED = `
  SELECT held.area_id AS "areaId", held.facts = said.facts AS same
  FROM neighbourhood held
  LEFT JOIN unnest($2::uuid[], $3::jsonb[]) AS said (area_id, facts) ON said.area_id = held.area_id
  WHERE held.force = $1`;

/** $1 ward id, $2 force, $3 code, $4 facts. */
export const PUT_NEIGHBOURHOOD = `
  INSERT INTO neighbourhood (area_id, force, code, facts) VALUES ($1, $2, $3, $4)
  ON CONFLICT (area_id) DO UPDATE
  SET force = excluded.force, code = excluded.code, facts = excluded.facts, changed_at = now()`;

/** $1 force, $2 ward ids that are published still. */
export const DROP_OTHERS = `DELETE FROM neighbourhood WHERE force = $1 AND NOT area_id = ANY ($2) RETURNING area_id`;

/** The team of a ward, $1. */
export const NEIGHBOURHOOD_OF = `SELECT facts, changed_at AS "changedAt" FROM neighbourhood WHERE area_id = $1`;
