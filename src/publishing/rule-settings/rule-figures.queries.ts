import type { ReasonCode } from '../messages/rules/reason-codes';

/** How often a rule fired and what became of it. A finding counts once for each revision, however often it was checked. */
export interface RuleFigures {
  rule: string;
  hits30: number;
  hits90: number;
  /** Legal findings that somebody cleared, and blocks that two people overrode. */
  cleared: number;
  overridden: number;
  falseAlarms: number;
}

/** A finding of a rule, with where its message stands. */
export interface RecentFinding {
  quote: string;
  severity: 'block' | 'legal' | 'warn';
  secondOpinion: boolean;
  foundAt: Date;
  messageId: string;
  subject: string;
  state: string;
  /** Its text is still the message's. */
  isCurrent: boolean;
  clearances: { staffId: string; reasonCode: ReasonCode; reason: string }[];
}

const SPOT = `rule, revision_id, part, span_start, span_end`;

/** Each place that a rule found in a revision, once: first found when, and how strict when last checked. $1 days back. */
const PLACES = `
  SELECT f.rule, r.revision_id, f.part, f.span_start, f.span_end, min(r.at) AS found_at,
         (array_agg(f.severity ORDER BY r.at DESC))[1] AS severity
  FROM check_run r JOIN finding f ON f.check_run_id = r.id
  WHERE r.at > now() - make_interval(days => $1)
  GROUP BY f.rule, r.revision_id, f.part, f.span_start, f.span_end`;

const CLEARED = `
  SELECT ${SPOT}, count(DISTINCT staff_id) AS people, bool_or(reason_code = 'false-alarm') AS false_alarm
  FROM clearance GROUP BY ${SPOT}`;

const IS_CLEARED = `(p.severity = 'legal' AND c.people >= 1)`;
const IS_OVERRIDDEN = `(p.severity = 'block' AND c.people >= 2)`;

/** $1 days back, 90. */
export const FIGURES = `
  SELECT p.rule, count(*)::int AS "hits90",
         count(*) FILTER (WHERE p.found_at > now() - interval '30 days')::int AS "hits30",
         count(*) FILTER (WHERE ${IS_CLEARED})::int AS cleared,
         count(*) FILTER (WHERE ${IS_OVERRIDDEN})::int AS overridden,
         count(*) FILTER (WHERE c.false_alarm AND (${IS_CLEARED} OR ${IS_OVERRIDDEN}))::int AS "falseAlarms"
  FROM (${PLACES}) p LEFT JOIN (${CLEARED}) c USING (${SPOT})
  GROUP BY p.rule`;

/** $1 rule, $2 how many. The newest first. */
export const RECENT = `
  SELECT last.quote, last.severity, last.second_opinion AS "secondOpinion", last.at AS "foundAt",
         m.id AS "messageId", v.subject, m.state, m.revision_id = v.id AS "isCurrent",
         coalesce((SELECT jsonb_agg(jsonb_build_object(
             'staffId', c.staff_id, 'reasonCode', c.reason_code, 'reason', c.reason) ORDER BY c.at)
           FROM clearance c
           WHERE c.revision_id = last.revision_id AND c.rule = $1 AND c.part = last.part
             AND c.span_start = last.span_start AND c.span_end = last.span_end), '[]') AS clearances
  FROM (
    SELECT DISTINCT ON (r.revision_id, f.part, f.span_start, f.span_end)
           f.quote, f.severity, f.second_opinion, r.at, r.revision_id, f.part, f.span_start, f.span_end
    FROM finding f JOIN check_run r ON r.id = f.check_run_id
    WHERE f.rule = $1
    ORDER BY r.revision_id, f.part, f.span_start, f.span_end, r.at DESC
  ) last
  JOIN revision v ON v.id = last.revision_id
  JOIN message m ON m.id = v.message_id
  ORDER BY last.at DESC LIMIT $2`;

/** $1 rule. Versions whose change was about it, the newest first. */
export const HISTORY = `
  SELECT version, change, changed_by AS "changedBy", at FROM rule_settings
  WHERE change->>'rule' = $1 OR jsonb_exists(coalesce(change->'rules', '[]'), $1)
     OR ($1 = 'OWN-WORD' AND change->>'kind' LIKE 'word-%')
  ORDER BY version DESC LIMIT 200`;
