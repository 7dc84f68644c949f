/** Tasks that somebody must deal with and alarms that nobody has taken: $1 all urgencies, $2 all shares of the clock. */
export const CONVERSATION_FIGURES = `
  WITH open AS MATERIALIZED (
    SELECT concern.urgency, task.due_at < now() AS late,
           extract(epoch FROM now() - task.created_at) / nullif(extract(epoch FROM task.due_at - task.created_at), 0) AS used
    FROM task JOIN concern ON concern.id = task.concern_id WHERE task.state IN ('open', 'claimed')
  ), urgency AS (
    SELECT name, count(open.urgency) AS tasks, count(*) FILTER (WHERE open.late) AS late
    FROM unnest($1::text[]) AS name LEFT JOIN open ON open.urgency = name GROUP BY name
  ), clock AS (
    SELECT name, count(open.urgency) AS tasks
    FROM unnest($2::text[]) AS name LEFT JOIN open ON name = CASE
      WHEN open.used IS NULL THEN 'none' WHEN open.used < 0.5 THEN 'to_50' WHEN open.used < 0.8 THEN 'to_80'
      WHEN open.used < 1 THEN 'to_100' WHEN open.used < 1.5 THEN 'to_150' ELSE 'over_150' END
    GROUP BY name
  )
  SELECT 'wardline_tasks_open' AS name, jsonb_build_object('urgency', name) AS labels, tasks::float8 AS value FROM urgency
  UNION ALL SELECT 'wardline_tasks_past_due', jsonb_build_object('urgency', name), late::float8 FROM urgency
  UNION ALL SELECT 'wardline_tasks_clock', jsonb_build_object('used', name), tasks::float8 FROM clock
  UNION ALL SELECT 'wardline_alarms_unacknowledged', '{}', count(*)::float8 FROM alarm WHERE taken_at IS NULL
  UNION ALL SELECT 'wardline_alarms_oldest_age_seconds', '{}', coalesce(extract(epoch FROM now() - min(raised_at)), 0)::float8
    FROM alarm WHERE taken_at IS NULL`;
