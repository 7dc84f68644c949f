/** $1 staff, $2 message or null, $3 version seen or null, $4 sealed form. One row a person and message. */
export const KEEP = `
  INSERT INTO unsaved_words (staff_id, message_id, version_seen, form) VALUES ($1, $2, $3, $4)
  ON CONFLICT (staff_id, message_id)
  DO UPDATE SET version_seen = EXCLUDED.version_seen, form = EXCLUDED.form, at = now()
  RETURNING at`;

/** $1 staff, $2 message or null. */
export const FIND = `
  SELECT form, version_seen AS "versionSeen", at FROM unsaved_words
  WHERE staff_id = $1 AND message_id IS NOT DISTINCT FROM $2`;

/** $1 staff, $2 message or null. */
export const DISCARD = `
  DELETE FROM unsaved_words WHERE staff_id = $1 AND message_id IS NOT DISTINCT FROM $2`;

/** Words that nobody came back for in 30 days; for the upkeep of the database. */
export const SWEEP_UNSAVED_WORDS = `DELETE FROM unsaved_words WHERE at < now() - interval '30 days'`;
