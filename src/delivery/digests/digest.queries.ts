import { follows } from '../../residents/audience/audience.where';
import { isSuppressed, whySuppressed } from '../suppression/suppressed.queries';
import { MARKED, picked } from '../sending/mark.queries';

/** Messages with somebody who waits for a digest, deferred in the last $1 days. */
export const WAITING = `
  SELECT id FROM send
  WHERE message_id IS NOT NULL AND frozen_at > now() - make_interval(days => $1)
    AND EXISTS (SELECT FROM delivery WHERE send_id = send.id AND chunk = -1 AND carried_by IS NULL)`;

/** Two digests never take the same deferred row: their freezes take turns. */
export const LOCK_DIGESTS = `SELECT pg_advisory_xact_lock(hashtextextended('freeze digests', 0))`;

/**
 * Freezes a digest in one statement: a row for each person with something to carry, and on each deferred row which
 * delivery carries it. People with the same messages stand together, so that few mails are composed. Ids are drawn
 * before the rows are written: linking needs no join then, which the planner, blind to the size, would do in loops.
 * $1 digest, $2 daily or weekly, $3 cadences served, $4 messages that may go out, $5 people a chunk. Gives the size.
 */
export const FREEZE_DIGEST = `
  WITH item AS MATERIALIZED (
    SELECT deferred.id, deferred.send_id, deferred.contact_point_id
    FROM delivery deferred JOIN send ON send.id = deferred.send_id
    WHERE deferred.send_id = ANY ($4::uuid[]) AND deferred.chunk = -1 AND deferred.carried_by IS NULL
      AND NOT ${isSuppressed('deferred.contact_point_id')}
      AND EXISTS (SELECT FROM audience_member member
                  WHERE member.contact_point_id = deferred.contact_point_id AND member.channel = 'email'
                    AND member.cadence = ANY ($3::text[]) AND ${follows('send.area_ids', 'send.topic_code')})
  ), person AS MATERIALIZED (
    SELECT nextval(pg_get_serial_sequence('delivery', 'id')) AS id, contact_point_id, items,
           (place - 1) / $5::integer AS chunk
    FROM (SELECT *, row_number() OVER (ORDER BY messages, contact_point_id) AS place
          FROM (SELECT contact_point_id, array_agg(id) AS items, array_agg(send_id ORDER BY send_id) AS messages
                FROM item GROUP BY contact_point_id) AS one
          ORDER BY place) AS placed
  ), frozen AS (
    INSERT INTO send (id, digest, message_ids, size)
    SELECT $1, $2, ARRAY(SELECT DISTINCT send_id FROM item), (SELECT count(*) FROM person)
    RETURNING size
  ), chunks AS (
    INSERT INTO chunk (send_id, number) SELECT DISTINCT $1::uuid, chunk FROM person
  ), carriers AS (
    INSERT INTO delivery (id, send_id, contact_point_id, chunk) OVERRIDING SYSTEM VALUE
    SELECT id, $1, contact_point_id, chunk FROM person
  ), carried AS (
    UPDATE delivery SET carried_by = person.id
    FROM person, unnest(person.items) AS item_id
    WHERE delivery.id = item_id
  )
  SELECT size FROM frozen`;

/**
 * Marks the next rows of a chunk of a digest as in flight, and says which messages each mail has, newest first.
 * $1 messages that may go out now, $2 that are held, $7 that are past their time, $3 digest, $4 chunk, $5 epoch,
 * $6 how many.
 * A message that may not go out, or that the person no longer wants, is left out and no longer carried; with nothing
 * left the row ends, and only what is held is set free for the next digest. What may be in a mail already stays linked.
 */
export const MARK_DIGEST = `
  WITH ${picked('AS welcome')}, item AS MATERIALIZED (
    SELECT deferred.id, deferred.send_id, picked.id AS carrier, picked.maybe_sent, send.frozen_at,
           deferred.send_id = ANY ($1::uuid[]) AS sendable, deferred.send_id = ANY ($2::uuid[]) AS held,
           deferred.send_id = ANY ($7::uuid[]) AS stale,
           picked.welcome AND EXISTS (
             SELECT FROM audience_member member
             WHERE member.contact_point_id = deferred.contact_point_id AND member.channel = 'email'
               AND ${follows('send.area_ids', 'send.topic_code')}) AS wanted
    FROM picked
    JOIN delivery deferred ON deferred.carried_by = picked.id
    JOIN send ON send.id = deferred.send_id
  ), mail AS MATERIALIZED (
    SELECT picked.id, picked.maybe_sent, coalesce(bool_or(wanted), false) AS wanted,
           coalesce(bool_or(wanted AND stale), false) AS stale,
           array_agg(send_id ORDER BY frozen_at DESC, send_id DESC) FILTER (WHERE sendable AND wanted) AS messages
    FROM picked LEFT JOIN item ON item.carrier = picked.id
    GROUP BY picked.id, picked.maybe_sent
  ), dropped AS (
    UPDATE delivery SET carried_by = NULL
    FROM item JOIN mail ON mail.id = item.carrier
    WHERE delivery.id = item.id AND NOT item.maybe_sent AND NOT (item.sendable AND item.wanted)
      AND (mail.messages IS NOT NULL OR item.held)
  )
  UPDATE delivery
  SET state = CASE WHEN messages IS NOT NULL THEN 'in flight' WHEN maybe_sent THEN 'unknown'
                   WHEN NOT wanted THEN 'suppressed' WHEN stale THEN 'expired' ELSE 'cancelled' END,
      suppressed_for = CASE WHEN messages IS NULL AND NOT maybe_sent AND NOT wanted
                         THEN ${whySuppressed('delivery.contact_point_id')} END,
      epoch = $5, next_try_at = NULL, tries = tries + (messages IS NOT NULL)::integer,
      possible_duplicates = possible_duplicates + (messages IS NOT NULL AND maybe_sent)::integer,
      done_at = CASE WHEN messages IS NULL THEN now() END
  FROM mail WHERE delivery.id = mail.id
  RETURNING ${MARKED}, mail.messages AS "messageIds"`;
