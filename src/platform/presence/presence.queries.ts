/** Seconds of silence after which a process counts as gone. */
const GONE = 20;

/** Process $1 of kind $2, started at $3, and its parts $4. Takes those away that are long gone. */
export const REPORT = `
  WITH gone AS (DELETE FROM process_report WHERE seen_at < now() - interval '1 day')
  INSERT INTO process_report (id, kind, started_at, parts) VALUES ($1, $2, $3, $4)
  ON CONFLICT (id) DO UPDATE SET seen_at = now(), parts = excluded.parts`;

export const LEAVE = `DELETE FROM process_report WHERE id = $1`;

export const HERE = `
  SELECT kind, started_at AS "startedAt", seen_at AS "seenAt", parts
  FROM process_report WHERE seen_at > now() - interval '${GONE} seconds' ORDER BY kind, started_at`;
