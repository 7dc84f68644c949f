import type { AuditFilter } from './audit-filter';

export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

const SHOWN = `
  SELECT seq::float8 AS seq, at, actor_kind AS "actorKind", actor_id AS "actorId", action,
         subject_kind AS "subjectKind", subject_id AS "subjectId", detail, encode(hash, 'hex') AS hash
  FROM audit_entry`;

/** Columns and how each is compared. Only what was asked stands in the query, so that the planner picks its index. */
const conditions: Readonly<Record<keyof AuditFilter, string>> = {
  action: 'action =',
  subjectKind: 'subject_kind =',
  subjectId: 'subject_id =',
  actorKind: 'actor_kind =',
  actorId: 'actor_id =',
  since: 'at >=',
  before: 'at <',
};

/**
 * At most `limit` entries that fit, the newest first, below number `below` (null for all). Sorted by the
 * column and not by what is shown of it, which no index knows.
 */
export function newestFirst(filter: AuditFilter, below: number | null, limit: number): Query {
  const asked: [string, unknown][] = Object.entries(conditions)
    .map(([name, column]): [string, unknown] => [column, filter[name as keyof AuditFilter]])
    .filter(([, value]) => value !== undefined);
  if (below !== null) asked.push(['seq <', below]);
  const where = asked.map(([column], i) => `${column} $${i + 1}`).join(' AND ');
  return {
    text: `${SHOWN} ${where && `WHERE ${where}`} ORDER BY audit_entry.seq DESC LIMIT ${limit}`,
    values: asked.map(([, value]) => value),
  };
}

export const HEAD = `SELECT coalesce(max(seq), 0)::float8 AS seq FROM audit_entry`;

/** Each action that there is, found by hopping along the index. */
export const ACTIONS = `
  WITH RECURSIVE known AS (
    (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
    UNION ALL
    SELECT (SELECT action FROM audit_entry WHERE action > known.action ORDER BY action LIMIT 1)
    FROM known WHERE known.action IS NOT NULL
  )
  SELECT action FROM known WHERE action IS NOT NULL ORDER BY action`;
