/** Held while one is begun, so that two people who press at once get the same. */
export const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(7240003)`;

/** Who runs one says every batch that it goes on; silence means that its process has ended. */
const ALIVE = `state IN ('waiting', 'running') AND seen_at > now() - interval '1 minute'`;

export const GOING = `SELECT id FROM audit_check WHERE ${ALIVE} ORDER BY id DESC LIMIT 1`;

export const BEGIN = `
  INSERT INTO audit_check (staff_id, total) VALUES ($1, (SELECT coalesce(max(seq), 0) FROM audit_entry)) RETURNING id`;

/** One process runs it, once. */
export const TAKE = `UPDATE audit_check SET state = 'running', seen_at = now() WHERE id = $1 AND state = 'waiting' RETURNING id`;

export const GOES_ON = `UPDATE audit_check SET checked = $2, seen_at = now() WHERE id = $1`;

export const STOP = `UPDATE audit_check SET state = 'stopped', ended_at = now() WHERE id = $1`;

/** $2 how many were good, $3 fault and $4 its entry, $5 misfit and $6 the day of its head. */
export const END = `
  UPDATE audit_check SET state = 'done', checked = $2, total = greatest(total, $2), fault = $3, fault_seq = $4,
    misfit = $5, misfit_day = $6, seen_at = now(), ended_at = now()
  WHERE id = $1 RETURNING staff_id AS "staffId"`;

/** Number $1, or the newest for null. */
export const ONE = `
  SELECT id, staff_id AS "staffId", total::float8 AS total, checked::float8 AS checked, fault,
         fault_seq::float8 AS "faultSeq", misfit, misfit_day::text AS "misfitDay",
         started_at AS "startedAt", ended_at AS "endedAt",
         CASE WHEN state IN ('waiting', 'running') AND NOT (${ALIVE}) THEN 'stopped' ELSE state END AS state
  FROM audit_check WHERE $1::uuid IS NULL OR id = $1 ORDER BY id DESC LIMIT 1`;
