/** $1 message. Comments with their answers behind them; those of the newest revision first, then in order. */
export const COMMENTS = `
  SELECT c.id, c.revision_id AS "revisionId", r.number AS revision, c.answers_id AS "answersId", c.staff_id AS "staffId",
         c.words, c.finding_id AS "findingId", f.rule, f.quote AS found, c.quote, c.at,
         c.resolved_at AS "resolvedAt", c.resolved_by AS "resolvedBy"
  FROM revision_comment c JOIN revision r ON r.id = c.revision_id LEFT JOIN finding f ON f.id = c.finding_id
  WHERE c.message_id = $1 ORDER BY r.number DESC, c.id`;

/** $1 message, $2 revision, $3 comment that it answers or null, $4 staff, $5 words, $6 finding or null, $7 quote or null. */
export const SAY = `
  INSERT INTO revision_comment (message_id, revision_id, answers_id, staff_id, words, finding_id, quote)
  VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`;

/** $1 message, $2 comment. Locked, so that it is resolved once. */
export const COMMENT_OF = `
  SELECT id, revision_id AS "revisionId", answers_id AS "answersId", resolved_at AS "resolvedAt"
  FROM revision_comment WHERE message_id = $1 AND id = $2 FOR UPDATE`;

/** $1 comment, $2 staff. */
export const RESOLVE = `UPDATE revision_comment SET resolved_at = now(), resolved_by = $2 WHERE id = $1`;

/** $1 comment. */
export const REOPEN = `UPDATE revision_comment SET resolved_at = NULL, resolved_by = NULL WHERE id = $1`;

/** $1 finding, $2 revision. */
export const FINDING_OF = `
  SELECT f.id FROM finding f JOIN check_run c ON c.id = f.check_run_id WHERE f.id = $1 AND c.revision_id = $2`;

/** $1 message. */
export const OPEN_COMMENTS = `
  SELECT count(*)::int AS open FROM revision_comment
  WHERE message_id = $1 AND answers_id IS NULL AND resolved_at IS NULL`;
