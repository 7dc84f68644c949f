/**
 * Open tasks that ask whether rumour $1 is true and nothing else, of people whose address is known: all, or those of
 * contact points $2. One in which somebody may be in danger, or a crime waits to be decided on, stays for a person.
 */
export const ASKERS = `
  SELECT c.id AS "concernId", t.id AS "taskId", c.contact_point_id AS "contactPointId"
  FROM rumour_question q JOIN concern c ON c.id = q.concern_id
  JOIN task t ON t.concern_id = c.id AND t.state IN ('open', 'claimed')
  WHERE q.rumour_id = $1 AND c.category = 'rumour' AND c.sender_confirmed
    AND c.contact_point_id IS NOT NULL AND ($2::uuid[] IS NULL OR c.contact_point_id = ANY ($2))
    AND NOT c.safe_contact AND NOT c.no_auto_reply AND c.urgency <> 'immediate'
    AND NOT 'also:crime_report' = ANY (c.flags)
  ORDER BY c.id`;

/** Concerns before their tasks, in one order: as everywhere in this room. */
export const LOCK_CONCERNS = `SELECT FROM concern WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;

/** Closes tasks $1 as answered: $2 the reason, $3 detail of the event. Gives those that were still open. */
export const ANSWERED_BY_RUMOUR = `
  WITH done AS (
    UPDATE task SET state = 'closed', answered_at = now(), closed_at = now(), close_reason = $2,
      version = version + 1, asked_at = NULL,
      waited_seconds = waited_seconds + coalesce(greatest(0, extract(epoch FROM now() - asked_at))::bigint, 0)
    WHERE id = ANY ($1::uuid[]) AND state IN ('open', 'claimed') RETURNING id, concern_id
  ), ended AS (
    UPDATE concern SET state = 'closed' FROM done WHERE concern.id = done.concern_id
  ), noted AS (
    INSERT INTO concern_event (concern_id, kind, detail) SELECT concern_id, 'told the published answer', $3::jsonb FROM done
  )
  SELECT id AS "taskId", concern_id AS "concernId" FROM done`;
