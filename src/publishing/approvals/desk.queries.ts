/** $1 messages. Of each: findings of its last run, approvals that stand, comments that nobody resolved, whether it corrects another. */
export const DESK_FACTS = `
  SELECT m.id, coalesce(f.findings, 0) AS findings, coalesce(f."toClear", 0) AS "toClear",
         (SELECT count(*)::int FROM decision d WHERE d.revision_id = m.revision_id AND d.action = 'approve'
            AND d.accepted AND d.voided_at IS NULL AND d.partner_id IS NULL) AS approvals,
         EXISTS (SELECT FROM decision d WHERE d.revision_id = m.revision_id AND d.action = 'approve'
            AND d.accepted AND d.voided_at IS NULL AND d.partner_id = m.partner_id) AS "partnerApproved",
         (SELECT count(*)::int FROM revision_comment c WHERE c.message_id = m.id
            AND c.answers_id IS NULL AND c.resolved_at IS NULL) AS comments,
         m.corrects_id IS NOT NULL AS corrects, m.about_kind AS "aboutKind", m.about_id AS "aboutId", m.about_name AS "aboutName",
         r.drawing, r.leaves_out_id AS "leavesOutId"
  FROM message m JOIN revision r ON r.id = m.revision_id
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS findings, (count(*) FILTER (WHERE found.severity <> 'warn'))::int AS "toClear"
    FROM finding found WHERE found.check_run_id = (
      SELECT run.id FROM check_run run WHERE run.revision_id = m.revision_id ORDER BY run.at DESC, run.id DESC LIMIT 1)
  ) f ON true
  WHERE m.id = ANY($1)`;
