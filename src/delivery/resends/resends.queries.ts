import { follows } from '../../residents/audience/audience.where';
import { followsSubject } from '../../residents/interests/follower.where';
import { isSuppressed } from '../suppression/suppressed.queries';

/**
 * Whom message $1 did not reach, of the ends $2: by themselves, not in a digest. $3 is one contact point or null for all.
 * Left out is who is not written to, who left, and who has it by another try or will.
 */
const CHOSEN = `
  SELECT original.contact_point_id, original.state
  FROM delivery original JOIN send ON send.id = original.send_id
  WHERE original.send_id = $1 AND original.state = ANY ($2::text[])
    AND ($3::uuid IS NULL OR original.contact_point_id = $3)
    AND NOT ${isSuppressed('original.contact_point_id')}
    AND CASE WHEN send.subject_id IS NULL
      THEN EXISTS (SELECT FROM audience_member member
                   WHERE member.contact_point_id = original.contact_point_id AND member.channel = 'email'
                     AND ${follows('send.area_ids', 'send.topic_code')})
      ELSE EXISTS (SELECT FROM follower WHERE follower.contact_point_id = original.contact_point_id
                     AND ${followsSubject('send.subject_kind', 'send.subject_id')}) END
    AND NOT EXISTS (SELECT FROM delivery again JOIN send other ON other.id = again.send_id
                    WHERE other.resend_of = $1 AND again.contact_point_id = original.contact_point_id
                      AND again.state IN ('waiting', 'in flight', 'retry', 'accepted'))`;

export const COUNT_CHOSEN = `SELECT state, count(*)::integer AS people FROM (${CHOSEN}) AS chosen GROUP BY state`;

/**
 * Freezes a resend $4 in one statement, $5 people a chunk. Whose first mail may have arrived counts as a possible
 * duplicate at once. Gives the size.
 */
export const FREEZE_RESEND = `
  WITH chosen AS MATERIALIZED (
    SELECT *, (row_number() OVER (ORDER BY contact_point_id) - 1) / $5::integer AS chunk FROM (${CHOSEN}) AS found
  ), frozen AS (
    INSERT INTO send (id, resend_of, size) SELECT $4, $1, count(*) FROM chosen RETURNING size
  ), chunks AS (
    INSERT INTO chunk (send_id, number) SELECT DISTINCT $4::uuid, chunk FROM chosen
  ), rows AS (
    INSERT INTO delivery (send_id, contact_point_id, chunk, possible_duplicates)
    SELECT $4, contact_point_id, chunk, (state = 'unknown')::integer FROM chosen
  )
  SELECT size FROM frozen`;

/** $1 resend, $2 staff, $3 sealed reason. */
export const KEEP_RESEND = `INSERT INTO resend (send_id, staff_id, sealed_words) VALUES ($1, $2, $3)`;

export const MESSAGE_OF = `SELECT resend_of AS id FROM send WHERE id = $1`;

/** Whose the delivery $2 of message $1 is. */
export const PERSON_OF = `SELECT contact_point_id AS id FROM delivery WHERE send_id = $1 AND id = $2`;

/** Resends of message $1, the newest first. */
export const RESENDS_OF = `
  SELECT send.id, resend.at, resend.staff_id AS "staffId", send.size AS people, balance.closed_at AS "closedAt",
         (SELECT count(*)::integer FROM delivery WHERE send_id = send.id AND state = 'accepted') AS accepted
  FROM resend JOIN send ON send.id = resend.send_id
  LEFT JOIN closing_balance balance ON balance.send_id = send.id
  WHERE send.resend_of = $1 ORDER BY resend.at DESC, send.id DESC`;

/**
 * Brings what resend $1 came to into the closed books of its message, each change with its dated entry. A bounce of the
 * new mail takes the change back. Nothing for another send, or before the resend's own books are closed.
 */
export const SETTLE = `
  WITH pair AS MATERIALIZED (
    SELECT original.id, original.send_id, original.state AS was, again.id AS resent_as, again.state AS came_to
    FROM send JOIN delivery again ON again.send_id = send.id
    JOIN delivery original ON original.send_id = send.resend_of AND original.contact_point_id = again.contact_point_id
    WHERE send.id = $1 AND EXISTS (SELECT FROM closing_balance WHERE send_id = $1)
  ), due AS MATERIALIZED (
    SELECT * FROM (
      SELECT *, CASE
        WHEN came_to = 'accepted' AND was IN ('failed', 'unknown') THEN 'accepted'
        WHEN came_to = 'unknown' AND was = 'failed' THEN 'unknown'
        WHEN came_to = 'failed' AND was IN ('accepted', 'unknown') THEN
          (SELECT from_state FROM balance_amendment entry
           WHERE entry.delivery_id = pair.id AND entry.resent_as = pair.resent_as ORDER BY entry.at LIMIT 1)
        END AS becomes
      FROM pair) AS judged
    WHERE becomes <> was
  ), changed AS (
    UPDATE delivery SET state = due.becomes, done_at = now() FROM due WHERE delivery.id = due.id
  ), noted AS (
    INSERT INTO balance_amendment (delivery_id, send_id, from_state, to_state, resent_as)
    SELECT id, send_id, was, becomes, resent_as FROM due
  )
  SELECT send_id AS "messageId", was AS "from", becomes AS "to", count(*)::integer AS people
  FROM due GROUP BY 1, 2, 3 ORDER BY 2, 3`;

/** Both books are held while one changes the other. $1 resend. */
export const LOCK_BOTH = `
  SELECT send.id FROM send WHERE id = (SELECT resend_of FROM send WHERE id = $1) FOR NO KEY UPDATE`;
