const IS_QUESTION = `(c.category = 'rumour' OR 'also:rumour' = ANY (c.flags))`;
const QUIET = `(c.safe_contact OR c.no_auto_reply OR c.urgency = 'immediate')`;
const NEWEST_TASK = `JOIN LATERAL (SELECT * FROM task WHERE concern_id = c.id ORDER BY created_at DESC LIMIT 1) t ON true`;
/** $1 team ids, $2 whether every team's, $3 areas that the person supervises. */
const THEIRS = `(t.team_id = ANY ($1) OR $2 OR a.path && $3::uuid[])`;

/** Questions that nobody has joined to a rumour yet, the oldest first. */
export const WAITING = `
  SELECT c.id, t.id AS "taskId", c.created_at AS at, a.name AS area, r.sealed_text AS "sealedText"
  FROM concern c ${NEWEST_TASK} JOIN area a ON a.id = c.area_id
  JOIN LATERAL (SELECT sealed_text FROM reply WHERE concern_id = c.id ORDER BY received_at LIMIT 1) r ON true
  WHERE ${IS_QUESTION} AND NOT ${QUIET} AND c.state <> 'closed' AND ${THEIRS}
    AND NOT EXISTS (SELECT FROM rumour_question q WHERE q.concern_id = c.id)
  ORDER BY c.created_at LIMIT 50`;

/** $4 concern. */
export const QUESTION = `
  SELECT c.category, c.flags, c.contact_point_id AS "contactPointId", c.sender_confirmed AS confirmed,
    ${QUIET} AS quiet, ${THEIRS} AS theirs
  FROM concern c ${NEWEST_TASK} JOIN area a ON a.id = c.area_id WHERE c.id = $4`;

/** Rumours that were asked about: by how many, and how many of those can be told. */
export const GROUPS = `
  SELECT m.id, m.claim, m.status, m.decision, m.review_on AS "reviewOn",
    count(*)::integer AS asked, max(q.at) AS "lastAt",
    count(*) FILTER (WHERE c.contact_point_id IS NOT NULL AND c.sender_confirmed)::integer AS reachable,
    EXISTS (SELECT FROM rumour_answer WHERE rumour_id = m.id AND state = 'published') AS answered
  FROM rumour_question q JOIN concern c ON c.id = q.concern_id JOIN rumour m ON m.id = q.rumour_id
  GROUP BY m.id ORDER BY asked DESC, m.id DESC LIMIT 200`;

/** $1 concern, $2 rumour or null, $3 who says so. */
export const JOIN_QUESTION = `
  INSERT INTO rumour_question (concern_id, rumour_id, staff_id) VALUES ($1, $2, $3)
  ON CONFLICT (concern_id) DO UPDATE SET rumour_id = excluded.rumour_id, staff_id = excluded.staff_id, at = now()`;

export const JOINED_TO = `SELECT rumour_id AS "rumourId" FROM rumour_question WHERE concern_id = $1`;

/** Whether person $2 asked about rumour $1 by another concern than $3 as well. */
export const ASKED_AGAIN = `
  SELECT FROM rumour_question q JOIN concern c ON c.id = q.concern_id
  WHERE q.rumour_id = $1 AND c.contact_point_id = $2 AND q.concern_id <> $3`;
