import { whySuppressed } from '../suppression/suppressed.queries';

/**
 * The rest of every freeze, after a part `person` with contact_point_id, at_once and suppressed, one row a person.
 * Gives the parts `size` (people) and `placed`: who is to be sent to stands in chunks of $n people, as lists; who is
 * suppressed or waits for a digest gets a row that ends at once. `send` and `chunkSize` are SQL.
 * One pass in the order of contact points, so nothing but the audience itself is ever sorted.
 */
export const frozenInto = (send: string, chunkSize: string) => `
  standing AS (
    SELECT contact_point_id, suppressed, at_once, at_once AND NOT suppressed AS waits,
           (count(*) FILTER (WHERE at_once AND NOT suppressed)
              OVER (ORDER BY contact_point_id ROWS UNBOUNDED PRECEDING) - 1) / ${chunkSize}::integer AS number
    FROM person
  ), part AS MATERIALIZED (
    SELECT number, count(*) AS people, array_agg(contact_point_id) FILTER (WHERE waits) AS waiting,
           array_agg(contact_point_id) FILTER (WHERE suppressed) AS suppressed,
           array_agg(contact_point_id) FILTER (WHERE NOT at_once AND NOT suppressed) AS deferred
    FROM standing GROUP BY number
  ), chunks AS (
    INSERT INTO chunk (send_id, number, people, state)
    SELECT ${send}::uuid, number, waiting, CASE WHEN waiting IS NULL THEN 'done' ELSE 'waiting' END FROM part
    UNION ALL
    SELECT ${send}, -1, NULL, 'done' WHERE EXISTS (SELECT FROM part WHERE deferred IS NOT NULL)
  ), ended AS (
    INSERT INTO delivery (send_id, contact_point_id, chunk, state, suppressed_for, done_at)
    SELECT ${send}::uuid, one, number, 'suppressed', ${whySuppressed('one')}, now()
    FROM part, unnest(part.suppressed) AS one
    UNION ALL
    SELECT ${send}, one, -1, 'deferred', NULL, now() FROM part, unnest(part.deferred) AS one
  ), audience AS (
    SELECT coalesce(sum(people), 0)::integer AS size FROM part
  )`;

/** For the transaction of a freeze: a million people are sorted in memory (some 150 MB), and never by hashing in batches. */
export const ROOM_TO_FREEZE = `
  SELECT set_config('work_mem', '256MB', true), set_config('enable_hashagg', 'off', true), set_config('jit', 'off', true)`;
