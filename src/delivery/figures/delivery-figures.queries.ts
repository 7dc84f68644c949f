/**
 * Figures of all sends whose books are open: who waits is the rest of the audience, for a chunk may not have its rows
 * yet. Sends that are closed, nearly all of them, are not read.
 */
export const DELIVERY_FIGURES = `
  WITH open AS MATERIALIZED (
    SELECT id, size, frozen_at FROM send WHERE NOT EXISTS (SELECT FROM closing_balance WHERE send_id = send.id)
  ), found AS MATERIALIZED (
    SELECT state, count(*) AS people, min(next_try_at) AS due
    FROM open JOIN delivery ON delivery.send_id = open.id WHERE state <> 'waiting' GROUP BY state
  ), people AS (
    SELECT 'waiting' AS state, coalesce((SELECT sum(size) FROM open), 0) - coalesce((SELECT sum(people) FROM found), 0) AS people
    UNION ALL
    SELECT name, coalesce((SELECT people FROM found WHERE found.state = name), 0)
    FROM unnest(ARRAY['in flight', 'retry']) AS name
  )
  SELECT 'wardline_deliveries_open' AS name, jsonb_build_object('state', replace(state, ' ', '_')) AS labels, people::float8 AS value
  FROM people
  UNION ALL SELECT 'wardline_sends_open', '{}', count(*)::float8 FROM open
  UNION ALL SELECT 'wardline_sends_oldest_age_seconds', '{}', coalesce(extract(epoch FROM now() - min(frozen_at)), 0)::float8 FROM open
  UNION ALL SELECT 'wardline_retry_oldest_overdue_seconds', '{}',
    greatest(0, coalesce(extract(epoch FROM now() - (SELECT due FROM found WHERE state = 'retry')), 0))::float8
  UNION ALL SELECT 'wardline_sending_held', '{}', sending_is_held()::integer::float8 FROM installation
  UNION ALL SELECT 'wardline_suppressed_contacts', '{}', count(*)::float8 FROM suppression`;
