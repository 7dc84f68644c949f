export interface OutboxRow {
  id: string;
  kind: 'start' | 'update' | 'signal';
  workflow_id: string;
  name: string;
  queue: string | null;
  request_id: string;
  args: (string | number | boolean | null)[];
  created_at: Date;
  tries: number;
}

/**
 * Claims at most $1 rows that are due, for $2 seconds; if their dispatcher dies, another takes them
 * then. Only the oldest open row of a workflow is claimed, which keeps their order.
 */
export const CLAIM = `
  WITH due AS (
    SELECT id FROM outbox waiting
    WHERE done_at IS NULL AND next_try_at <= now() AND NOT EXISTS (
      SELECT 1 FROM outbox earlier
      WHERE earlier.workflow_id = waiting.workflow_id AND earlier.done_at IS NULL
        AND earlier.id < waiting.id)
    ORDER BY next_try_at, id LIMIT $1
    FOR UPDATE SKIP LOCKED)
  UPDATE outbox SET next_try_at = now() + make_interval(secs => $2), tries = tries + 1
  FROM due WHERE outbox.id = due.id
  RETURNING outbox.id, kind, workflow_id, name, queue, request_id, args, created_at, tries`;

/** Marks rows $1 done, with the code of a refusal in $2 (null for none) beside each. */
export const SETTLE = `
  UPDATE outbox SET done_at = now(), refused = verdict.refused
  FROM unnest($1::bigint[], $2::text[]) AS verdict (id, refused)
  WHERE outbox.id = verdict.id AND done_at IS NULL`;

/** Puts row $1 back for $2 seconds. */
export const PUT_BACK = `
  UPDATE outbox SET next_try_at = now() + make_interval(secs => $2) WHERE id = $1 AND done_at IS NULL`;
