/** A reason for which a message was returned, at the place of its finding. */
export interface ReturnedAt {
  rule: string;
  where: string;
  start: number;
  end: number;
  reason: string;
  staffId: string;
  at: Date;
}

/** $1 revision. The first one first. By place, since a later check of the same revision finds under new ids. */
export const RETURNED_AT = `
  SELECT f.rule, f.part AS "where", f.span_start AS start, f.span_end AS "end", given->>'reason' AS reason,
         d.staff_id AS "staffId", d.applied_at AS at
  FROM decision d
  CROSS JOIN jsonb_array_elements(d.detail->'findings') given
  JOIN finding f ON f.id = (given->>'findingId')::uuid
  WHERE d.revision_id = $1 AND d.action = 'return' AND d.accepted
  ORDER BY d.applied_at`;
