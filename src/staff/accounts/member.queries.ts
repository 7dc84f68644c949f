/**
 * A member with roles and teams in one round trip, since every request of staff asks it. Roles held as a deputy are
 * among them for as long as that stands; a role of one's own over the same area counts as one's own.
 * `ofForce` is there where the area is the top of the tree.
 */
export const MEMBER = `
  SELECT s.id, s.name, s.partner_id AS "partnerId",
    (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('role', r.role, 'areaId', r.area_id, 'forId', r.for_id, 'ofForce', r.of_force))
                              ORDER BY r.role, r.area_id), '[]')
       FROM (SELECT DISTINCT ON (role, area_id) role, area_id, for_id,
               (SELECT true FROM area WHERE id = area_id AND parent_id IS NULL) AS of_force
             FROM staff_role_now WHERE staff_id = s.id ORDER BY role, area_id, for_id NULLS FIRST) r) AS roles,
    (SELECT coalesce(json_agg(t.team_id ORDER BY t.team_id), '[]')
       FROM team_member t WHERE t.staff_id = s.id) AS "teamIds"
  FROM staff s WHERE s.active AND s.id = $1`;

/** Whose the token is: not run out, not revoked. */
export const TOKEN_OWNER = `
  SELECT staff_id AS id FROM api_token
  WHERE token_hash = $1 AND expires_at > now() AND revoked_at IS NULL`;

/** $1 path of an area, $2 roles. */
export const HOLDERS_OVER = `
  SELECT DISTINCT s.id, r.role, r.area_id AS "areaId"
  FROM staff_role_now r JOIN staff s ON s.id = r.staff_id AND s.active
  WHERE r.area_id = ANY ($1::uuid[]) AND r.role = ANY ($2::text[]) ORDER BY s.id`;
