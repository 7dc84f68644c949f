import { AUDIENCE_WHERE } from '../../residents/audience/audience.where';

/**
 * Takes the first free chunk of message $1 for $2 seconds: one that waits and is due, or whose lease ran out.
 * Each claim raises the epoch, which shuts out whoever held it before. Materialized, for a plan that runs
 * the search once for each chunk would take several, and the caller would work on one of them.
 */
export const CLAIM = `
  WITH free AS MATERIALIZED (
    SELECT number FROM chunk
    WHERE message_id = $1 AND ((state = 'waiting' AND next_try_at <= now())
                               OR (state = 'leased' AND lease_until < now()))
    ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE chunk SET state = 'leased', epoch = chunk.epoch + 1,
                   lease_until = now() + make_interval(secs => $2)
  FROM free
  WHERE chunk.message_id = $1 AND chunk.number = free.number
  RETURNING chunk.number, chunk.epoch`;

/** Prolongs the lease of chunk $2 at epoch $3 by $4 seconds; no row when another took it. */
export const RENEW = `
  UPDATE chunk SET lease_until = now() + make_interval(secs => $4)
  WHERE message_id = $1 AND number = $2 AND epoch = $3 AND state = 'leased'
  RETURNING number`;

/** Gives chunk $2 back at epoch $3: done, or waiting until the first of its rows is due. */
export const FINISH = `
  UPDATE chunk
  SET state = CASE WHEN rows.open = 0 THEN 'done' ELSE 'waiting' END, lease_until = NULL,
      next_try_at = CASE WHEN rows.due_now > 0 THEN now() ELSE coalesce(rows.next, now()) END
  FROM (SELECT count(*) FILTER (WHERE state IN ('waiting', 'in flight', 'retry')) AS open,
               count(*) FILTER (WHERE state IN ('waiting', 'in flight')) AS due_now,
               min(next_try_at) FILTER (WHERE state = 'retry') AS next
        FROM delivery WHERE message_id = $1 AND chunk = $2) AS rows
  WHERE message_id = $1 AND number = $2 AND epoch = $3`;

/**
 * Marks the next rows of a chunk as in flight, before anything is sent (promise 4).
 * $1 area ids, $2 topic, $3 cadences, $4 message, $5 chunk, $6 epoch, $7 how many.
 * The share lock on the chunk holds off a claim until this is committed; a lost lease marks nothing.
 * In flight from an older epoch: it may have been sent, so it is sent again and counted as a possible duplicate.
 * Who left or was suppressed since the freeze gets nothing; where it may have been sent already, it is unknown.
 */
export const MARK = `
  WITH mine AS MATERIALIZED (
    SELECT number FROM chunk
    WHERE message_id = $4 AND number = $5 AND epoch = $6 AND state = 'leased' FOR SHARE
  ), picked AS MATERIALIZED (
    SELECT d.id, d.state = 'in flight' AS maybe_sent,
           NOT EXISTS (SELECT FROM suppression WHERE suppression.contact_point_id = d.contact_point_id)
           AND EXISTS (SELECT FROM audience_member member
                       WHERE member.contact_point_id = d.contact_point_id AND ${AUDIENCE_WHERE}) AS wanted
    FROM delivery d JOIN mine ON mine.number = d.chunk
    WHERE d.message_id = $4 AND d.chunk = $5
      AND (d.state = 'waiting' OR (d.state = 'retry' AND d.next_try_at <= now())
           OR (d.state = 'in flight' AND d.epoch < $6))
    ORDER BY d.id LIMIT $7 FOR UPDATE OF d SKIP LOCKED
  )
  UPDATE delivery
  SET state = CASE WHEN wanted THEN 'in flight' WHEN maybe_sent THEN 'unknown' ELSE 'suppressed' END,
      epoch = $6, next_try_at = NULL, tries = tries + wanted::integer,
      possible_duplicates = possible_duplicates + (wanted AND maybe_sent)::integer,
      done_at = CASE WHEN wanted THEN NULL ELSE now() END
  FROM picked WHERE delivery.id = picked.id
  RETURNING delivery.id, delivery.contact_point_id AS "contactPointId", delivery.state, delivery.tries`;

/**
 * Writes results down, arrays of one place a row: $1 ids, $2 states, $3 SMTP codes, $4 enhanced codes,
 * $5 seconds to the next try, $6 whether it counts as a try; $7 epoch. A row that another has marked
 * since is left alone; one that nobody has touched is true, whoever holds the chunk by now.
 */
export const RECORD = `
  UPDATE delivery
  SET state = result.state, smtp_code = result.smtp_code, enhanced_code = result.enhanced_code,
      tries = delivery.tries - (NOT result.tried)::integer,
      next_try_at = now() + make_interval(secs => result.seconds),
      done_at = CASE WHEN result.state IN ('waiting', 'retry') THEN NULL ELSE now() END
  FROM unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::float8[], $6::boolean[])
    AS result (id, state, smtp_code, enhanced_code, seconds, tried)
  WHERE delivery.id = result.id AND delivery.state = 'in flight' AND delivery.epoch = $7`;
