/**
 * $1 message id. A withdrawn message counts only when it had gone out: it was checked for its release after the
 * approval that stands, and withdrawing keeps the approved hash.
 */
export const RELEASED_MESSAGE = `
  SELECT m.id, r.subject, r.variants, encode(r.content_hash, 'hex') AS hash, r.area_ids AS "areaIds",
         m.state = 'withdrawn' AS withdrawn,
         EXISTS (SELECT FROM correction WHERE original_id = m.id AND blocked) AS removed, released.at AS "releasedAt"
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

const RELEASED_STATES = `('sending', 'paused', 'balancing', 'complete')`;

/** Released corrections of message $1, the newest first. */
export const RELEASED_CORRECTIONS = `
  SELECT m.id, r.subject FROM correction c
  JOIN message m ON m.id = c.message_id JOIN revision r ON r.id = m.revision_id
  WHERE c.original_id = $1 AND m.state IN ${RELEASED_STATES} ORDER BY m.id DESC`;

/** What went out of the thread of message $1, in order, itself included. Subjects of removed ones are withheld. */
export const RELEASED_THREAD = `
  SELECT m.id, CASE WHEN EXISTS (SELECT FROM correction WHERE original_id = m.id AND blocked)
                    THEN NULL ELSE r.subject END AS subject
  FROM message self JOIN message m ON coalesce(m.thread_id, m.id) = coalesce(self.thread_id, self.id)
  JOIN revision r ON r.id = m.revision_id
  WHERE self.id = $1 AND self.corrects_id IS NULL AND m.corrects_id IS NULL AND m.state IN ${RELEASED_STATES}
  ORDER BY m.id`;

/** The message that correction $1 corrects. */
export const CORRECTED = `SELECT corrects_id AS id FROM message WHERE id = $1 AND corrects_id IS NOT NULL`;
