const ACCOUNT = `
  SELECT s.id, s.email, s.name, s.active, s.version, s.password_hash IS NOT NULL AS "hasPassword",
    s.partner_id AS "partnerId", partner.name AS partner, s.created_at AS "addedAt",
    (SELECT coalesce(json_agg(json_build_object('role', r.role, 'areaId', r.area_id) ORDER BY r.role, r.area_id), '[]')
       FROM staff_role r WHERE r.staff_id = s.id) AS grants,
    (SELECT coalesce(json_agg(t.team_id ORDER BY t.team_id), '[]') FROM team_member t WHERE t.staff_id = s.id) AS "teamIds",
    (SELECT l.expires_at FROM staff_link l WHERE l.staff_id = s.id AND l.used_at IS NULL) AS "linkUntil"
  FROM staff s LEFT JOIN partner ON partner.id = s.partner_id`;

export const ACCOUNT_BY_ID = `${ACCOUNT} WHERE s.id = $1`;

/** Alone with it until the transaction ends. */
export const LOCK_ACCOUNT = `SELECT FROM staff WHERE id = $1 FOR UPDATE`;

/** One change of accounts at a time: the rules look at other accounts too. The trigger on the last administrator takes the same. */
export const LOCK_ACCOUNTS = `SELECT pg_advisory_xact_lock(hashtextextended('staff administrators', 0))`;

/**
 * $1 active, $2 pattern of the name, $3 role, $4 areas of the role, $5 areas that the reader administers, null for
 * all, $6 the last id of the page before, $7 how many. By name. Who holds no role stands in no area.
 */
export const LIST = `${ACCOUNT}
  WHERE s.active = $1 AND ($2::text IS NULL OR s.name ILIKE $2)
    AND (($3::text IS NULL AND $4::uuid[] IS NULL) OR EXISTS (
      SELECT FROM staff_role r WHERE r.staff_id = s.id
      AND ($3::text IS NULL OR r.role = $3) AND ($4::uuid[] IS NULL OR r.area_id = ANY ($4))))
    AND ($5::uuid[] IS NULL OR EXISTS (
      SELECT FROM staff_role r WHERE r.staff_id = s.id AND r.area_id = ANY ($5)))
    AND ($6::uuid IS NULL OR (s.name, s.id) > (SELECT name, id FROM staff WHERE id = $6))
  ORDER BY s.name, s.id LIMIT $7`;

/** $1 not this one, $2 the area at the top. Who can administer all of it. */
export const OTHER_ADMINISTRATORS = `
  SELECT count(DISTINCT s.id)::integer AS many FROM staff s JOIN staff_role r ON r.staff_id = s.id
  WHERE s.active AND s.password_hash IS NOT NULL AND r.role = 'administrator' AND r.area_id = $2 AND s.id <> $1`;

/** $1 account, $2 roles, $3 their areas. */
export const GRANT = `
  INSERT INTO staff_role (staff_id, role, area_id)
  SELECT $1, role, area_id FROM unnest($2::text[], $3::uuid[]) AS held (role, area_id) ON CONFLICT DO NOTHING`;
export const TAKE = `
  DELETE FROM staff_role USING unnest($2::text[], $3::uuid[]) AS gone (role, area_id)
  WHERE staff_id = $1 AND staff_role.role = gone.role AND staff_role.area_id = gone.area_id`;

/** $1 account, $2 its teams from now on. */
export const LEAVE_TEAMS = `DELETE FROM team_member WHERE staff_id = $1 AND team_id <> ALL ($2::uuid[])`;
export const JOIN_TEAMS = `
  INSERT INTO team_member (staff_id, team_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`;

/** $1 account, $2 name. Gives the new version. */
export const RENAME = `UPDATE staff SET name = $2, version = version + 1 WHERE id = $1 RETURNING version`;
export const END = `UPDATE staff SET active = false, version = version + 1 WHERE id = $1 RETURNING version`;

/** The password of before opens nothing any more. */
export const RESTORE = `
  UPDATE staff SET active = true, password_hash = NULL, version = version + 1 WHERE id = $1 RETURNING version`;
