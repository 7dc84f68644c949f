/**
 * $1 before when they were given, $2 after which one, $3 at most. Addresses that a form asked for and nobody confirmed.
 * A sign-up that still waits for its button has a clock of its own.
 */
export const NEVER_CONFIRMED = `
  SELECT id FROM contact_point c
  WHERE state = 'pending' AND channel = 'email' AND created_at < $1 AND id > $2::uuid
    AND NOT EXISTS (SELECT FROM confirmation WHERE contact_point_id = c.id AND state = 'asked')
    AND NOT EXISTS (SELECT FROM subscription WHERE contact_point_id = c.id)
    AND NOT EXISTS (SELECT FROM one_time_code WHERE contact_point_id = c.id AND expires_at > now())
  ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`;

/** $1 before when they ended, $2 at most. */
export const SWEEP_CODES = `
  DELETE FROM one_time_code WHERE id IN (
    SELECT id FROM one_time_code WHERE least(coalesce(used_at, expires_at), expires_at) < $1
    ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)`;

/** $1 at most. */
export const SWEEP_SURVEYS = `
  DELETE FROM saved_survey WHERE id IN (
    SELECT id FROM saved_survey WHERE expires_at <= now() LIMIT $1 FOR UPDATE SKIP LOCKED)`;
