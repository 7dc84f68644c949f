/** $1 event. The oldest letter that is owed. */
export const OWED = `
  SELECT id, kind, reason, at FROM event_notice
  WHERE event_id = $1 AND done_at IS NULL ORDER BY at, id LIMIT 1`;

/**
 * $1 notice, $2 event, $3 kind, $4 moment of the notice, $5 at most. Who is still to be told: by a booking of before
 * it, or by following. A booking counts before a following. A reminder is for places, and for followers where nobody
 * needs to book; the question is for places alone.
 */
export const NEXT_TOLD = `
  WITH audience AS (
    SELECT booking.id, booking.contact_point_id, booking.people, booking.state = 'waiting' AS waiting,
           NULL::uuid AS interest_id, 1 AS rank
    FROM event_booking booking
    WHERE booking.event_id = $2 AND booking.asked_at <= $4
      AND (booking.state = 'placed' OR $3 IN ('changed', 'cancelled'))
    UNION ALL
    SELECT NULL, follower.contact_point_id, NULL, false, follower.interest_id, 2
    FROM follower JOIN interest ON interest.id = follower.interest_id AND interest.since <= $4
    WHERE follower.subject_kind = 'event' AND follower.subject_id = $2 AND follower.channel = 'email'
      AND ($3 IN ('changed', 'cancelled')
           OR ($3 = 'reminder' AND EXISTS (SELECT FROM event WHERE id = $2 AND capacity IS NULL)))
  ), one_each AS (
    SELECT DISTINCT ON (contact_point_id) * FROM audience
    WHERE NOT EXISTS (SELECT FROM event_told told
                      WHERE told.notice_id = $1 AND told.contact_point_id = audience.contact_point_id)
    ORDER BY contact_point_id, rank
  )
  SELECT id, contact_point_id AS "contactPointId", people, waiting, interest_id AS "interestId"
  FROM one_each ORDER BY contact_point_id LIMIT $5`;

/** $1 notice, $2 contact points. */
export const NOTE_TOLD = `
  INSERT INTO event_told (notice_id, contact_point_id) SELECT $1, one FROM unnest($2::uuid[]) AS one`;
