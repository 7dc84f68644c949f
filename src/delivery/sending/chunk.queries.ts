import { rowsOf } from '../audiences/open.queries';
import { whySuppressed } from '../suppression/suppressed.queries';

/**
 * Takes the first free chunk of send $1 for $2 seconds: one that waits and is due, or whose lease ran out.
 * The first claim gives its people their rows. Each claim raises the epoch, which shuts out whoever held it before.
 * Materialized, for a plan that runs the search once for each chunk would take several, and the caller would work on
 * one of them.
 */
export const CLAIM = `
  WITH free AS MATERIALIZED (
    SELECT send_id, number, people FROM chunk
    WHERE send_id = $1 AND ((state = 'waiting' AND next_try_at <= now())
                               OR (state = 'leased' AND lease_until < now()))
    ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
  ), opened AS (${rowsOf('free')})
  UPDATE chunk SET state = 'leased', epoch = chunk.epoch + 1, people = NULL,
                   lease_until = now() + make_interval(secs => $2)
  FROM free
  WHERE chunk.send_id = $1 AND chunk.number = free.number
  RETURNING chunk.number, chunk.epoch`;

/** Prolongs the lease of chunk $2 at epoch $3 by $4 seconds; no row when another took it. */
export const RENEW = `
  UPDATE chunk SET lease_until = now() + make_interval(secs => $4)
  WHERE send_id = $1 AND number = $2 AND epoch = $3 AND state = 'leased'
  RETURNING number`;

/** Gives chunk $2 back at epoch $3: done, or waiting until the first of its rows is due. */
export const FINISH = `
  UPDATE chunk
  SET state = CASE WHEN rows.open = 0 THEN 'done' ELSE 'waiting' END, lease_until = NULL,
      next_try_at = CASE WHEN rows.due_now > 0 THEN now() ELSE coalesce(rows.next, now()) END
  FROM (SELECT count(*) FILTER (WHERE state IN ('waiting', 'in flight', 'retry')) AS open,
               count(*) FILTER (WHERE state IN ('waiting', 'in flight')) AS due_now,
               min(next_try_at) FILTER (WHERE state = 'retry') AS next
        FROM delivery WHERE send_id = $1 AND chunk = $2) AS rows
  WHERE send_id = $1 AND number = $2 AND epoch = $3`;

/**
 * Writes results down, arrays of one place a row: $1 ids, $2 states, $3 SMTP codes, $4 enhanced codes,
 * $5 seconds to the next try, $6 whether it counts as a try; $7 epoch. A row that another has marked
 * since is left alone; one that nobody has touched is true, whoever holds the chunk by now.
 */
export const RECORD = `
  UPDATE delivery
  SET state = result.state,
      suppressed_for = CASE WHEN result.state = 'suppressed' THEN ${whySuppressed('delivery.contact_point_id')} END,
      smtp_code = result.smtp_code, enhanced_code = result.enhanced_code,
      tries = delivery.tries - (NOT result.tried)::integer,
      next_try_at = now() + make_interval(secs => result.seconds),
      done_at = CASE WHEN result.state IN ('waiting', 'retry') THEN NULL ELSE now() END
  FROM unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::float8[], $6::boolean[])
    AS result (id, state, smtp_code, enhanced_code, seconds, tried)
  WHERE delivery.id = result.id AND delivery.state = 'in flight' AND delivery.epoch = $7`;
