/**
 * Roles over areas that change hold over what follows them too: $1 old area ids, $2 new ones. The old ones stay,
 * for what was begun in them must be finished.
 */
export const EXTEND_SCOPES = `
  INSERT INTO staff_role (staff_id, role, area_id)
  SELECT DISTINCT held.staff_id, held.role, move.new_id
  FROM unnest($1::uuid[], $2::uuid[]) AS move (old_id, new_id)
  JOIN staff_role held ON held.area_id = move.old_id
  ON CONFLICT DO NOTHING
  RETURNING staff_id`;
