const POINT = `(SELECT ARRAY[p.at[0], p.at[1]] FROM concern_place p WHERE p.concern_id = c.id) AS point`;

/** What may be looked through for concerns like $1: of the same borough, of 30 days, open, no safe-contact case, not of its group. */
export const CANDIDATES = `
  SELECT c.id, c.category, c.created_at AS at, a.path AS "areaPath", a.name AS area, t.id AS "taskId",
    ${POINT},
    (SELECT r.sealed_text FROM reply r WHERE r.concern_id = c.id ORDER BY r.received_at LIMIT 1) AS "sealedText"
  FROM concern mine JOIN area here ON here.id = mine.area_id
  JOIN area a ON a.path && here.path[greatest(1, cardinality(here.path) - 1):]
  JOIN concern c ON c.area_id = a.id AND c.created_at > mine.created_at - interval '30 days'
  JOIN LATERAL (SELECT id, team_id FROM task WHERE concern_id = c.id AND state IN ('open', 'claimed')
                ORDER BY created_at DESC LIMIT 1) t ON true
  WHERE mine.id = $1 AND c.id <> $1 AND c.state = 'open' AND NOT c.safe_contact
    AND (c.group_id IS NULL OR c.group_id IS DISTINCT FROM mine.group_id)
    AND (t.team_id = ANY ($2) OR $3 OR a.path && $4::uuid[])
  ORDER BY c.created_at DESC LIMIT 200`;

/** Concern $1 as `CANDIDATES` has the others. */
export const COMPARED = `
  SELECT c.category, c.created_at AS at, a.path AS "areaPath", ${POINT},
    (SELECT r.sealed_text FROM reply r WHERE r.concern_id = c.id ORDER BY r.received_at LIMIT 1) AS "sealedText"
  FROM concern c JOIN area a ON a.id = c.area_id WHERE c.id = $1`;

/** Members of group $1 with their newest task. A person is known by contact point, or a stranger by their address. */
export const MEMBERS = `
  SELECT c.id AS "concernId", c.contact_point_id AS "contactPointId", c.category, c.created_at AS at, a.name AS area,
    coalesce(c.contact_point_id::text, encode(c.sender_index, 'hex'), c.id::text) AS person, c.no_auto_reply AS quiet,
    t.id AS "taskId", t.version, t.state, t.owner_id AS "ownerId", t.due_at AS "dueAt"
  FROM concern c JOIN area a ON a.id = c.area_id
  JOIN LATERAL (SELECT * FROM task WHERE concern_id = c.id ORDER BY created_at DESC LIMIT 1) t ON true
  WHERE c.group_id = $1 ORDER BY c.created_at, c.id`;

/** $1 name, $2 area, $3 who. */
export const NEW_GROUP = `INSERT INTO concern_group (name, area_id, staff_id) VALUES ($1, $2, $3) RETURNING id`;
