/** Both by their partial indexes: nothing that has its end is read. */
export const PLATFORM_FIGURES = `
  WITH waiting AS (
    SELECT 'outbox' AS what, count(*) AS rows, min(created_at) AS oldest FROM outbox
    WHERE done_at IS NULL AND created_at <= now()
    UNION ALL
    SELECT 'letters', count(*), min(created_at) FROM letter WHERE state IN ('waiting', 'in flight')
  )
  SELECT format('wardline_%s_waiting', what) AS name, '{}'::jsonb AS labels, rows::float8 AS value FROM waiting
  UNION ALL
  SELECT format('wardline_%s_oldest_age_seconds', what),
         '{}', coalesce(extract(epoch FROM now() - oldest), 0)::float8 FROM waiting
  UNION ALL
  SELECT 'wardline_processes', jsonb_build_object('kind', kind), (
    SELECT count(*) FROM process_report WHERE process_report.kind = known.kind AND seen_at > now() - interval '20 seconds')::float8
  FROM unnest(ARRAY['web', 'worker', 'mailroom']) AS known (kind)`;
