/**
 * $1 area or null for everywhere, $2 from this moment on, $3 states, $4 at most. An event of a borough is one of its
 * wards too, and the reverse: whoever looks at the borough sees what its wards do.
 */
export const EVENTS_IN = `
  SELECT event.id FROM event
  WHERE event.state = ANY ($3::text[]) AND event.ends_at >= $2
    AND ($1::uuid IS NULL OR EXISTS (
      SELECT FROM area own, area here
      WHERE here.id = $1 AND own.id = ANY (event.area_ids)
        AND (own.id = ANY (here.path) OR here.id = ANY (own.path))))
  ORDER BY event.starts_at, event.id LIMIT $4`;
