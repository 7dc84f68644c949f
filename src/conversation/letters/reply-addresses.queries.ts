/** The newest concerns of people $1 about $2, $3: asked, linked or grouped. None in which a mail may harm. */
export const THREADS_ABOUT = `
  SELECT DISTINCT ON (c.contact_point_id) c.contact_point_id AS "contactPointId", c.id
  FROM concern c
  WHERE c.contact_point_id = ANY ($1::uuid[]) AND c.sender_confirmed
    AND NOT c.safe_contact AND NOT c.no_auto_reply AND c.urgency <> 'immediate'
    AND (($2 = 'concerns' AND c.group_id = $3)
      OR ($2 = 'rumour' AND EXISTS (SELECT FROM rumour_question q WHERE q.concern_id = c.id AND q.rumour_id = $3))
      OR EXISTS (SELECT FROM concern_link l WHERE l.concern_id = c.id AND l.follows_kind = $2 AND l.follows_id = $3))
  ORDER BY c.contact_point_id, c.created_at DESC, c.id DESC`;

/** $1 person, $2 area. */
export const TOLD = `INSERT INTO told_person (contact_point_id, area_id) VALUES ($1, $2) RETURNING id`;
