/**
 * $1 message. Everything of this room that happened to it, the newest first: at, rank (what comes first of two things
 * of one moment), kind, who (null: by itself), facts. A decision stands where it was asked: before all that it led to.
 */
export const TIMELINE = `
  WITH own AS (SELECT id, number FROM revision WHERE message_id = $1)
  SELECT at, rank, kind, "staffId", facts FROM (
    SELECT r.created_at AS at, 10 AS rank, 'revision' AS kind, r.editor_id AS "staffId",
           jsonb_build_object('number', r.number) AS facts, r.id::text AS id
    FROM revision r WHERE r.message_id = $1
    UNION ALL
    SELECT c.at, 30, 'check', NULL,
           jsonb_build_object('revision', own.number, 'moment', c.moment, 'outcome', c.outcome,
             'rulesVersion', c.rules_version, 'settingsVersion', c.settings_version,
             'findings', (SELECT count(*) FROM finding f WHERE f.check_run_id = c.id)), c.id::text
    FROM check_run c JOIN own ON own.id = c.revision_id
    UNION ALL
    SELECT d.asked_at, 20, 'decision', d.staff_id,
           jsonb_build_object('action', d.action, 'accepted', d.accepted, 'reason', d.detail->'reason',
             'releaseAt', d.detail->'releaseAt', 'blockers', d.outcome->'blockers', 'alone', d.alone, 'forId', d.for_id,
             'partner', (SELECT name FROM partner WHERE id = d.partner_id),
             'reasons', CASE WHEN d.action = 'return' THEN
               (SELECT jsonb_agg(each->>'reason') FROM jsonb_array_elements(d.detail->'findings') each) END), d.id::text
    FROM decision d WHERE d.message_id = $1
    UNION ALL
    SELECT k.at, 21, 'clearance', k.staff_id,
           jsonb_build_object('rule', k.rule, 'reason', k.reason, 'reasonCode', k.reason_code), k.id::text
    FROM clearance k JOIN own ON own.id = k.revision_id
    UNION ALL
    SELECT d.voided_at, 40, 'void', NULL,
           jsonb_build_object('approverId', d.staff_id, 'why', coalesce(
             (SELECT why.action FROM decision why
              WHERE why.message_id = $1 AND why.accepted AND why.action IN ('recall', 'return')
                AND why.applied_at BETWEEN d.voided_at - interval '5 s' AND d.voided_at + interval '5 s' LIMIT 1),
             (SELECT 'edit' FROM revision e WHERE e.message_id = $1 AND e.created_at = d.voided_at), 'check')), d.id::text
    FROM decision d WHERE d.message_id = $1 AND d.voided_at IS NOT NULL
    UNION ALL
    SELECT e.at, 50, 'event', e.staff_id, jsonb_build_object('event', e.kind, 'words', e.words), e.id::text
    FROM message_event e WHERE e.message_id = $1
    UNION ALL
    SELECT v.at, 22, 'verification', v.staff_id, jsonb_build_object('claim', v.claim + 1, 'words', v.words), v.id::text
    FROM claim_verification v JOIN own ON own.id = v.revision_id
    UNION ALL
    SELECT s.at, 23, 'small audience', s.staff_id, jsonb_build_object('words', s.reason), s.id::text
    FROM small_audience s JOIN own ON own.id = s.revision_id
    UNION ALL
    SELECT k.at, 60, 'correction', k.made_by,
           jsonb_build_object('messageId', k.message_id, 'own', k.message_id = $1, 'originalId', k.original_id), k.message_id::text
    FROM correction k WHERE $1 IN (k.original_id, k.message_id)
    UNION ALL
    SELECT m.created_at, 61, 'follow-up', m.author_id, jsonb_build_object('messageId', m.id), m.id::text
    FROM message m WHERE m.thread_id = $1 AND m.corrects_id IS NULL
    UNION ALL
    SELECT c.at, 70, CASE WHEN c.answers_id IS NULL THEN 'comment' ELSE 'answer' END, c.staff_id,
           jsonb_build_object('revision', own.number, 'words', c.words), c.id::text
    FROM revision_comment c JOIN own ON own.id = c.revision_id
    UNION ALL
    SELECT c.resolved_at, 71, 'resolved', c.resolved_by, jsonb_build_object('words', c.words), c.id::text
    FROM revision_comment c WHERE c.message_id = $1 AND c.resolved_at IS NOT NULL
  ) happened
  ORDER BY at DESC, rank DESC, id DESC`;
