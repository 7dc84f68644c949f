/**
 * $1 team ids, $2 whether every team's, $3 states, $4 areas that the person supervises. Open ones: due first stands
 * first, no clock last; ended ones: the latest end first.
 */
export const BOARD = `
  SELECT t.id, t.state, t.due_at AS "dueAt", t.escalation, t.owner_id AS "ownerId", t.version,
    t.asked_at IS NOT NULL AS waiting, t.handed_to IS NOT NULL AS handed,
    t.created_at AS "createdAt", team.name AS team, a.name AS area, c.urgency, c.category, c.flags,
    c.safe_contact AS "safeContact", c.id AS "concernId"
  FROM task t
  JOIN concern c ON c.id = t.concern_id
  JOIN team ON team.id = t.team_id
  JOIN area a ON a.id = c.area_id
  WHERE (t.team_id = ANY($1) OR t.handed_from = ANY($1) OR $2 OR a.path && $4::uuid[]) AND t.state = ANY($3)
  ORDER BY coalesce(t.closed_at, t.answered_at) DESC NULLS LAST, t.due_at NULLS LAST, t.id
  LIMIT 200`;

/** `by`: the name of the person who did it, null where the system did. `to`: the team or person that it went to. */
export const EVENTS = `
  SELECT e.kind, e.detail, e.at, s.name AS by, coalesce(team.name, receiver.name) AS "to"
  FROM concern_event e LEFT JOIN staff s ON s.id::text = e.detail->>'by'
  LEFT JOIN team ON team.id::text = e.detail->>'team'
  LEFT JOIN staff receiver ON receiver.id::text = e.detail->>'to'
  WHERE e.concern_id = $1 ORDER BY e.id`;

export const REPLIES_OF = `
  SELECT id, automatic, sender, spf, dkim, dmarc, sealed_from AS "sealedFrom", sealed_subject AS "sealedSubject",
    sealed_text AS "sealedText", sealed_message_id AS "sealedMessageId", received_at AS at
  FROM reply WHERE concern_id = $1 ORDER BY received_at, id`;

/** `mailState`: how far the mail of the answer has come; a relay's acceptance is all that can be known. */
export const ANSWERS_OF = `
  SELECT an.id, an.kind, an.sealed_text AS "sealedText", an.at, s.name AS by, l.state AS "mailState"
  FROM answer an JOIN task t ON t.id = an.task_id JOIN staff s ON s.id = an.staff_id
  LEFT JOIN letter l ON l.id = an.letter_id
  WHERE t.concern_id = $1 ORDER BY an.at`;

/** Closes concern $1, unless another task than $2 is still to be done. */
export const CLOSE_CONCERN = `
  UPDATE concern SET state = 'closed'
  WHERE id = $1 AND NOT EXISTS (
    SELECT FROM task WHERE concern_id = $1 AND id <> $2 AND state IN ('open', 'claimed'))`;
