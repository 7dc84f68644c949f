/** Both by their partial indexes: nothing that has its end is read. */
export const PLATFORM_FIGURES = `
  WITH waiting AS (
    SELECT 'outbox' AS what, count(*) AS rows, min(created_at) AS oldest FROM outbox WHERE done_at IS NULL
    UNION ALL
    SELECT 'letters', count(*), min(created_at) FROM letter WHERE state IN ('waiting', 'in flight')
  )
  SELECT format('wardline_%s_waiting', what) AS name, rows::float8 AS value FROM waiting
  UNION ALL
  SELECT format('wardline_%s_oldest_age_seconds', what),
         coalesce(extract(epoch FROM now() - oldest), 0)::float8 FROM waiting`;
