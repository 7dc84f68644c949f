/** A naming of a deputy with both names. */
const NAMED = `
  SELECT d.id, d.role, d.for_id AS "forId", d.deputy_id AS "deputyId", f.name AS "forName", s.name AS "deputyName",
         d.starts_at AS "from", d.ends_at AS "to", d.named_at AS "namedAt", d.revoked_at AS "revokedAt"
  FROM deputy d JOIN staff f ON f.id = d.for_id JOIN staff s ON s.id = d.deputy_id`;

/** $1 staff: what they named or were named for, of the last year, the newest first. */
export const NAMED_OF = `${NAMED}
  WHERE (d.for_id = $1 OR d.deputy_id = $1) AND d.ends_at > now() - interval '1 year' ORDER BY d.id DESC LIMIT 200`;

/** $1 naming. Locks it. */
export const NAMED_BY_ID = `${NAMED} WHERE d.id = $1 FOR UPDATE OF d`;

/** $1 staff: whose deputy they are this moment. */
export const STANDS_IN_FOR = `${NAMED}
  WHERE d.deputy_id = $1 AND d.revoked_at IS NULL AND d.starts_at <= now() AND d.ends_at > now() AND f.active
  ORDER BY d.ends_at`;

/** $1 staff who names: what stands already. */
export const STANDING = `
  SELECT role, deputy_id AS "deputyId", starts_at AS "from", ends_at AS "to" FROM deputy
  WHERE for_id = $1 AND revoked_at IS NULL AND ends_at > now()`;

/** $1 staff, $2 deputy, $3 role, $4 from, $5 to. */
export const NAME = `
  INSERT INTO deputy (for_id, deputy_id, role, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`;

/** $1 naming, $2 who ends it. */
export const END = `UPDATE deputy SET revoked_at = now(), revoked_by = $2 WHERE id = $1`;

const ENDED = `
  UPDATE deputy SET revoked_at = now(), revoked_by = $2
  WHERE revoked_at IS NULL AND ends_at > now()`;
const GIVES = `RETURNING id, deputy_id AS "deputyId", for_id AS "forId", role`;

/** $1 staff, whose account ends; $2 who ends it. */
export const END_WITH_ACCOUNT = `${ENDED} AND (for_id = $1 OR deputy_id = $1) ${GIVES}`;

/** $1 deputy, $2 who took their roles, $3 roles that they may still stand in for. */
export const END_UNFIT = `${ENDED} AND deputy_id = $1 AND role <> ALL ($3::text[]) ${GIVES}`;

/** $1 not this one, $2 roles: active staff who hold one of them themselves, by name. */
export const HOLDERS = `
  SELECT s.id, s.name, array_agg(DISTINCT r.role) AS roles
  FROM staff s JOIN staff_role r ON r.staff_id = s.id
  WHERE s.active AND s.id <> $1 AND r.role = ANY ($2::text[]) GROUP BY s.id ORDER BY s.name, s.id`;
