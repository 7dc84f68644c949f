/** Whether a person sees task t over area a: $1 team ids, $2 whether every team's, $3 areas that they supervise. */
const SEEN = `(t.team_id = ANY ($1) OR t.handed_from = ANY ($1) OR $2 OR a.path && $3::uuid[])`;
const WAITS = `t.state IN ('open', 'claimed')`;

/** A crime was told and nobody has decided on it. */
const CRIME = `((c.category = 'crime_report' OR 'also:crime_report' = ANY (c.flags))
  AND NOT EXISTS (SELECT FROM crime_decision d WHERE d.concern_id = c.id))`;

/**
 * What a filter leaves: $4 states, $5 urgency, $6 owner, $7 mark, $8 team, $9 area with all below it, $10 who asks,
 * $11 raised within so many days; null leaves it open.
 */
const FILTERED = `${SEEN} AND t.state = ANY ($4)
    AND ($5::text IS NULL OR c.urgency = $5)
    AND ($6::text IS NULL OR CASE $6 WHEN 'mine' THEN t.owner_id = $10::uuid ELSE t.owner_id IS NULL END)
    AND ($8::uuid IS NULL OR t.team_id = $8)
    AND ($9::uuid IS NULL OR $9 = ANY (a.path))
    AND ($11::integer IS NULL OR c.created_at > now() - make_interval(days => $11))
    AND CASE $7::text
      WHEN 'late' THEN ${WAITS} AND t.due_at < now()
      WHEN 'soon' THEN ${WAITS} AND t.created_at + (t.due_at - t.created_at) / 2 < now()
      WHEN 'handed' THEN t.handed_to IS NOT NULL
      WHEN 'waiting' THEN t.asked_at IS NOT NULL
      WHEN 'crime' THEN ${CRIME}
      WHEN 'grouped' THEN c.group_id IS NOT NULL
      ELSE true END`;

/** What waits: due first stands first, no clock last; what ended: the latest end first. */
export const BOARD = `
  SELECT t.id, t.state, t.due_at AS "dueAt", t.escalation, t.owner_id AS "ownerId", owner.name AS owner, t.version,
    t.asked_at IS NOT NULL AS waiting, t.handed_to IS NOT NULL AS handed, ${CRIME} AS crime, c.group_id AS "groupId",
    t.created_at AS "createdAt", team.name AS team, t.team_id AS "teamId", a.name AS area, c.urgency, c.category, c.flags,
    c.safe_contact AS "safeContact", c.id AS "concernId"
  FROM task t
  JOIN concern c ON c.id = t.concern_id
  JOIN team ON team.id = t.team_id
  JOIN area a ON a.id = c.area_id
  LEFT JOIN staff owner ON owner.id = t.owner_id
  WHERE ${FILTERED}
  ORDER BY coalesce(t.closed_at, t.answered_at) DESC NULLS LAST, t.due_at NULLS LAST, t.id
  LIMIT 200`;

/** By team: what waits, what is overdue, and what ended late within 30 days. */
export const LOAD_BY_TEAM = `
  SELECT team.id, team.name, count(*) FILTER (WHERE ${WAITS})::integer AS waiting,
    count(*) FILTER (WHERE ${WAITS} AND t.due_at < now())::integer AS late,
    count(*) FILTER (WHERE t.state = 'open')::integer AS unowned,
    count(*) FILTER (WHERE coalesce(t.answered_at, t.closed_at) > t.due_at
      AND coalesce(t.answered_at, t.closed_at) > now() - interval '30 days')::integer AS breached
  FROM task t JOIN concern c ON c.id = t.concern_id JOIN area a ON a.id = c.area_id JOIN team ON team.id = t.team_id
  WHERE ${SEEN} AND (${WAITS} OR coalesce(t.answered_at, t.closed_at) > now() - interval '30 days')
  GROUP BY team.id ORDER BY late DESC, waiting DESC, team.name`;

/** The same by who owns it. */
export const LOAD_BY_OFFICER = `
  SELECT s.id, s.name, count(*) FILTER (WHERE ${WAITS})::integer AS waiting,
    count(*) FILTER (WHERE ${WAITS} AND t.due_at < now())::integer AS late,
    count(*) FILTER (WHERE coalesce(t.answered_at, t.closed_at) > t.due_at
      AND coalesce(t.answered_at, t.closed_at) > now() - interval '30 days')::integer AS breached
  FROM task t JOIN concern c ON c.id = t.concern_id JOIN area a ON a.id = c.area_id JOIN staff s ON s.id = t.owner_id
  WHERE ${SEEN} AND (${WAITS} OR coalesce(t.answered_at, t.closed_at) > now() - interval '30 days')
  GROUP BY s.id ORDER BY late DESC, waiting DESC, s.name`;

/** By area: concerns of the last 90 days, and what waits. */
export const BY_AREA = `
  SELECT a.id, a.name, parent.name AS above, count(DISTINCT c.id)::integer AS concerns,
    count(*) FILTER (WHERE ${WAITS})::integer AS waiting,
    count(*) FILTER (WHERE ${WAITS} AND t.due_at < now())::integer AS late
  FROM task t JOIN concern c ON c.id = t.concern_id JOIN area a ON a.id = c.area_id
  LEFT JOIN area parent ON parent.id = a.parent_id
  WHERE ${SEEN} AND (${WAITS} OR c.created_at > now() - interval '90 days')
  GROUP BY a.id, parent.name ORDER BY waiting DESC, a.name`;

/** The filter's concerns by area, the most first. Safe-contact cases are counted, as on the board. */
export const MAP_AREAS = `
  SELECT a.id, a.name, parent.id AS "aboveId", parent.name AS above, count(DISTINCT c.id)::integer AS concerns,
    count(*) FILTER (WHERE ${WAITS})::integer AS waiting,
    count(*) FILTER (WHERE ${WAITS} AND t.due_at < now())::integer AS late
  FROM task t JOIN concern c ON c.id = t.concern_id JOIN area a ON a.id = c.area_id
  LEFT JOIN area parent ON parent.id = a.parent_id
  WHERE ${FILTERED}
  GROUP BY a.id, parent.id ORDER BY concerns DESC, a.name`;

/** Squares of 100 m with the filter's concerns, the most first, each with its newest tasks. No safe-contact case is in one. */
export const MAP_PLACES = `
  SELECT ARRAY[place.at[0], place.at[1]] AS at, min(a.name) AS area, count(DISTINCT c.id)::integer AS concerns,
    json_agg(json_build_object('id', t.id, 'category', c.category, 'urgency', c.urgency, 'dueAt', t.due_at)
      ORDER BY t.created_at DESC) AS tasks
  FROM task t JOIN concern c ON c.id = t.concern_id JOIN area a ON a.id = c.area_id
  JOIN concern_place place ON place.concern_id = c.id
  WHERE ${FILTERED} AND NOT c.safe_contact
  GROUP BY place.at[0], place.at[1] ORDER BY concerns DESC, min(t.due_at) NULLS LAST LIMIT 300`;

/** Teams whose tasks a person sees. */
export const TEAMS_SEEN = `
  SELECT DISTINCT team.id, team.name
  FROM task t JOIN concern c ON c.id = t.concern_id JOIN area a ON a.id = c.area_id JOIN team ON team.id = t.team_id
  WHERE ${SEEN} ORDER BY team.name`;
