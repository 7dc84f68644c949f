/** People of send $1 by state. Who stands in an unopened chunk waits. */
export const COUNTS = `
  SELECT state, sum(people)::integer AS rows, sum(duplicates)::integer AS "possibleDuplicates"
  FROM (SELECT state, count(*) AS people, sum(possible_duplicates) AS duplicates
        FROM delivery WHERE send_id = $1 GROUP BY state
        UNION ALL
        SELECT 'waiting', sum(unopened), 0 FROM chunk WHERE send_id = $1 HAVING sum(unopened) > 0) AS found
  GROUP BY state`;

/** Ends all that has not been tried or waits for another try; $2 is `cancelled` or `expired`. */
export const STOP_ROWS = `
  UPDATE delivery SET state = $2, next_try_at = NULL, done_at = now()
  WHERE send_id = $1 AND state IN ('waiting', 'retry')`;

/**
 * Closes the chunks that nobody works on. What a dead worker left in flight may have gone out: unknown.
 * The raised epoch shuts that worker out, should it only have slept. Live ones settle and come back.
 */
export const STOP_CHUNKS = `
  WITH free AS (
    UPDATE chunk SET state = 'done', epoch = epoch + 1, lease_until = NULL
    WHERE send_id = $1 AND (state = 'waiting' OR (state = 'leased' AND lease_until < now()))
    RETURNING number
  )
  UPDATE delivery SET state = 'unknown', done_at = now()
  FROM free WHERE delivery.send_id = $1 AND delivery.chunk = free.number AND delivery.state = 'in flight'`;

/** Chunks still open, and milliseconds until the first is free to be claimed (0 = now). */
export const OPEN_CHUNKS = `
  SELECT count(*)::integer AS open,
         greatest(0, ceil(extract(epoch FROM
           min(CASE state WHEN 'waiting' THEN next_try_at ELSE lease_until END) - now()) * 1000))::float8 AS "waitMs"
  FROM chunk WHERE send_id = $1 AND state <> 'done'`;

export const AUDIENCE_SIZE = `SELECT size FROM send WHERE id = $1`;

/** Writes the closing balance; the table's own check makes sure that it adds up. Nothing when it stands already. */
export const CLOSE = `
  INSERT INTO closing_balance (send_id, audience, accepted, failed, unknown, suppressed, expired,
                               cancelled, deferred, possible_duplicates)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (send_id) DO NOTHING
  RETURNING (SELECT CASE WHEN digest IS NOT NULL THEN 'digest' WHEN resend_of IS NOT NULL THEN 'resend'
                         WHEN texts_of IS NOT NULL THEN 'texts'
                         ELSE 'message' END FROM send WHERE id = send_id) AS kind`;

export const BALANCE = `
  SELECT audience, accepted, failed, unknown, suppressed, expired, cancelled, deferred,
         possible_duplicates AS "possibleDuplicates", closed_at AS "closedAt"
  FROM closing_balance WHERE send_id = $1`;

/** Bounces wait until the books of send $1 are closed, then amend them. */
export const LOCK_BOOKS = `SELECT id FROM send WHERE id = $1 FOR NO KEY UPDATE`;

/** $2 is the force's zone. */
export const AMENDMENTS = `
  SELECT (at AT TIME ZONE $2)::date::text AS day, from_state AS "from", to_state AS "to",
         CASE WHEN resent_as IS NULL THEN 'bounce' ELSE 'resend' END AS by, count(*)::integer AS people
  FROM balance_amendment WHERE send_id = $1 GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

export const SUPPRESSED_FOR = `
  SELECT suppressed_for AS reason, count(*)::integer AS people FROM delivery
  WHERE send_id = $1 AND suppressed_for IS NOT NULL GROUP BY 1 ORDER BY 1`;
