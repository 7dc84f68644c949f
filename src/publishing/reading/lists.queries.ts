/** $1 states or null for all, $2 staff id or null for everybody's, $3 id to go on after or null, $4 how many, $5 only of this partner or null for all. Newest first. */
export const LIST_MESSAGES = `
  SELECT m.id, m.state, m.version, m.urgent, m.author_id AS "authorId", m.release_at AS "releaseAt",
         m.state_since AS "stateSince", m.not_after AS "notAfter", m.reminded_at AS "remindedAt",
         m.partner_id AS "partnerId", m.partner_name AS "partnerName", greatest(m.state_since, r.created_at) AS "touchedAt", r.subject, r.topic_code AS "topicCode", r.area_ids AS "areaIds"
  FROM message m JOIN revision r ON r.id = m.revision_id
  WHERE ($1::text[] IS NULL OR m.state = ANY($1))
    AND ($2::uuid IS NULL OR m.author_id = $2
         OR EXISTS (SELECT FROM revision e WHERE e.message_id = m.id AND e.editor_id = $2))
    AND ($3::uuid IS NULL OR m.id < $3)
    AND ($5::uuid IS NULL OR m.partner_id = $5)
  ORDER BY m.id DESC LIMIT $4`;

/** $1 states. What waits longest first; urgent ones before all, then those that nobody decided on in time. A desk with more than 500 waiting has other worries. */
export const WAITING = `
  SELECT m.id, m.state, m.version, m.urgent, m.author_id AS "authorId", m.release_at AS "releaseAt",
         m.partner_id AS "partnerId", m.partner_name AS "partnerName", m.state_since AS "stateSince", m.escalated_at AS "escalatedAt", r.subject, r.topic_code AS "topicCode", r.area_ids AS "areaIds"
  FROM message m JOIN revision r ON r.id = m.revision_id
  WHERE m.state = ANY($1) ORDER BY m.urgent DESC, (m.escalated_at IS NULL), m.state_since LIMIT 500`;
