/** $1 staff. No row: none is set up. */
export const FACTOR = `
  SELECT f.since, (SELECT count(*)::int FROM recovery_code c WHERE c.staff_id = f.staff_id AND c.used_at IS NULL) AS "codesLeft"
  FROM second_factor f WHERE f.staff_id = $1`;

/** $1 staff. */
export const SECRET = `
  SELECT sealed_secret AS "sealed", last_step AS "lastStep" FROM second_factor WHERE staff_id = $1`;

/** $1 staff, $2 the secret that the code was of, $3 its step. Changes nothing where that or a later code was taken. */
export const TAKE_STEP = `
  UPDATE second_factor SET last_step = $3 WHERE staff_id = $1 AND sealed_secret = $2 AND last_step < $3`;

/** $1 staff, $2 sealed secret, $3 step of the code that confirmed it. No row where there is one already. */
export const SET_UP = `
  INSERT INTO second_factor (staff_id, sealed_secret, last_step) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING RETURNING staff_id`;

/** $1 staff. Their recovery codes go with it. */
export const REMOVE = `DELETE FROM second_factor WHERE staff_id = $1 RETURNING staff_id`;

/** $1 staff, $2 hashes. */
export const KEEP_CODES = `
  INSERT INTO recovery_code (staff_id, code_index) SELECT $1, unnest($2::bytea[])`;

/** $1 staff, $2 hash. Changes nothing where the code is unknown or used. */
export const USE_CODE = `
  UPDATE recovery_code SET used_at = now() WHERE staff_id = $1 AND code_index = $2 AND used_at IS NULL`;

/**
 * Active staff by name whose every role lies within areas that somebody administers; who holds none belongs to the force. $1 these areas; $2 staff, or
 * null for all; $3 LIKE pattern of the name, or null; $4 who stood last on the page before, or null; $5 how many.
 */
export const STATES = `
  SELECT s.id, s.name, f.since FROM staff s LEFT JOIN second_factor f ON f.staff_id = s.id
  WHERE s.active AND ($2::uuid IS NULL OR s.id = $2) AND ($3::text IS NULL OR s.name ILIKE $3)
    AND ($4::uuid IS NULL OR (s.name, s.id) > (SELECT l.name, l.id FROM staff l WHERE l.id = $4))
    AND NOT EXISTS (SELECT FROM staff_role r JOIN area a ON a.id = r.area_id
                    WHERE r.staff_id = s.id AND NOT a.path && $1::uuid[])
    AND (EXISTS (SELECT FROM staff_role r WHERE r.staff_id = s.id)
         OR EXISTS (SELECT FROM area WHERE id = ANY ($1::uuid[]) AND parent_id IS NULL))
  ORDER BY s.name, s.id LIMIT $5`;

/** $1 staff, $2 administrator, $3 sealed reason. */
export const KEEP_RESET = `
  INSERT INTO second_factor_reset (staff_id, by_id, sealed_reason) VALUES ($1, $2, $3)`;

/** $1 staff: who reset theirs and why, the newest first. */
export const RESETS = `
  SELECT r.at, a.name AS "by", r.sealed_reason AS "sealedReason"
  FROM second_factor_reset r JOIN staff a ON a.id = r.by_id WHERE r.staff_id = $1 ORDER BY r.id DESC LIMIT 20`;
