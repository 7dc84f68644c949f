/** $1 event, $2 resident. */
export const OWN_BOOKING = `
  SELECT id, contact_point_id AS "contactPointId", people, state FROM event_booking
  WHERE event_id = $1 AND resident_id = $2`;

/** $1 event, $2 resident, $3 contact point, $4 people, $5 state, $6 sealed name. One of before keeps its turn. */
export const BOOK = `
  INSERT INTO event_booking (event_id, resident_id, contact_point_id, people, state, sealed_name)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (event_id, resident_id) DO UPDATE
  SET contact_point_id = excluded.contact_point_id, people = excluded.people, state = excluded.state,
      sealed_name = excluded.sealed_name`;

/** $1 event. In order of asking. */
export const WAITING = `
  SELECT id, contact_point_id AS "contactPointId", people FROM event_booking
  WHERE event_id = $1 AND state = 'waiting' ORDER BY asked_at, id`;

/** $1 bookings. */
export const MOVE_UP = `UPDATE event_booking SET state = 'placed' WHERE id = ANY ($1::uuid[])`;

/** $1 event, $2 resident. */
export const GIVE_UP = `
  DELETE FROM event_booking WHERE event_id = $1 AND resident_id = $2
  RETURNING contact_point_id AS "contactPointId"`;

/** $1 contact point. In this order everywhere, so that two who leave at once do not wait for each other. */
export const EVENTS_OF = `
  SELECT event_id AS "eventId" FROM event_booking WHERE contact_point_id = $1 ORDER BY event_id`;

/** $1 event. */
export const COUNT_BOOKINGS = `
  SELECT coalesce(sum(people) FILTER (WHERE state = 'waiting'), 0)::integer AS waiting,
         count(*) FILTER (WHERE state = 'placed')::integer AS parties
  FROM event_booking WHERE event_id = $1`;
