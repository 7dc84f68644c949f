/**
 * $1 message id. A withdrawn message counts only when it had gone out: it was checked for its release after the
 * approval that stands, and withdrawing keeps the approved hash.
 */
export const RELEASED_MESSAGE = `
  SELECT m.id, r.subject, encode(r.content_hash, 'hex') AS hash, r.area_ids AS "areaIds",
         m.state = 'withdrawn' AS withdrawn, released.at AS "releasedAt"
  FROM message m
  JOIN revision r ON r.id = m.revision_id
  JOIN LATERAL (
    SELECT max(at) AS at FROM check_run
    WHERE revision_id = r.id AND moment = 'release' AND at >= (
      SELECT max(applied_at) FROM decision WHERE message_id = m.id AND action = 'approve' AND accepted)
  ) released
    ON released.at IS NOT NULL
  WHERE m.id = $1 AND m.approved_hash IS NOT NULL
    AND m.state IN ('sending', 'paused', 'balancing', 'complete', 'withdrawn')`;
