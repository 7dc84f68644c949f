import { AUDIENCE_WHERE } from '../../residents/audience/audience.where';
import { busy } from '../overload/overload.queries';
import { isSuppressed, whySuppressed } from '../suppression/suppressed.queries';

/**
 * Freezes the audience of a message in one statement: who it is, in chunks, one row a contact point, and its size.
 * Who chose a daily or weekly mail ends at once as deferred, in chunk -1, unless $6 says that it waits for nobody;
 * who is not written to ends at once as suppressed.
 * Who had $8 of the messages $7 waits for a digest too. Of two cadences the sooner one counts. $1 area ids, $2 topic, $3 message, $4 revision, $5 people a chunk,
 * $6 everyone at once. Gives the size.
 */
export const FREEZE = `
  WITH busy AS MATERIALIZED (${busy('$7', '$8')}), person AS MATERIALIZED (
    SELECT contact_point_id, at_once, suppressed,
           CASE WHEN at_once
             THEN (row_number() OVER (PARTITION BY at_once ORDER BY contact_point_id) - 1) / $5::integer
             ELSE -1 END AS chunk
    FROM (SELECT contact_point_id, now_or_never OR suppressed AS at_once, suppressed
          FROM (SELECT member.contact_point_id, $6 OR (bool_or(member.cadence = 'at once') AND bool_and(busy.contact_point_id IS NULL)) AS now_or_never,
                       ${isSuppressed('member.contact_point_id')} AS suppressed
                FROM audience_member member
                LEFT JOIN busy ON busy.contact_point_id = member.contact_point_id
                WHERE member.channel = 'email' AND ${AUDIENCE_WHERE}
                GROUP BY member.contact_point_id) AS found) AS one
  ), frozen AS (
    INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size)
    SELECT $3, $3, $4, $1, $2, count(*) FROM person
    RETURNING size
  ), chunks AS (
    INSERT INTO chunk (send_id, number, state)
    SELECT DISTINCT $3::uuid, chunk, CASE WHEN at_once THEN 'waiting' ELSE 'done' END FROM person
  ), rows AS (
    INSERT INTO delivery (send_id, contact_point_id, chunk, state, suppressed_for, done_at)
    SELECT $3, contact_point_id, chunk,
           CASE WHEN suppressed THEN 'suppressed' WHEN at_once THEN 'waiting' ELSE 'deferred' END,
           CASE WHEN suppressed THEN ${whySuppressed('person.contact_point_id')} END,
           CASE WHEN at_once AND NOT suppressed THEN NULL ELSE now() END
    FROM person
  )
  SELECT size FROM frozen`;

/**
 * Freezes the audience of a correction: whoever got the original by itself, in a digest or sent again, or may have.
 * Who left since is found when it is sent, and counted as suppressed. Their cadence does not count.
 * $1 original, $2 message, $3 revision, $4 people a chunk. Gives the size.
 */
export const FREEZE_RECIPIENTS = `
  WITH person AS MATERIALIZED (
    SELECT got.contact_point_id, ${isSuppressed('got.contact_point_id')} AS suppressed,
           (row_number() OVER (ORDER BY got.contact_point_id) - 1) / $4::integer AS chunk
    FROM delivery got LEFT JOIN delivery digest ON digest.id = got.carried_by
    WHERE got.send_id = $1
      AND (coalesce(digest.state, got.state) IN ('accepted', 'unknown')
           OR EXISTS (SELECT FROM delivery again JOIN send other ON other.id = again.send_id
                      WHERE other.resend_of = $1 AND again.contact_point_id = got.contact_point_id
                        AND again.state IN ('waiting', 'in flight', 'retry', 'accepted', 'unknown')))
  ), frozen AS (
    INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, subject_kind, subject_id, size)
    SELECT $2, $2, r.id, r.area_ids, r.topic_code, original.subject_kind, original.subject_id, (SELECT count(*) FROM person)
    FROM revision r JOIN send original ON original.id = $1 WHERE r.id = $3
    RETURNING size
  ), chunks AS (
    INSERT INTO chunk (send_id, number) SELECT DISTINCT $2::uuid, chunk FROM person
  ), rows AS (
    INSERT INTO delivery (send_id, contact_point_id, chunk, state, suppressed_for, done_at)
    SELECT $2, contact_point_id, chunk, CASE WHEN suppressed THEN 'suppressed' ELSE 'waiting' END,
           CASE WHEN suppressed THEN ${whySuppressed('person.contact_point_id')} END,
           CASE WHEN suppressed THEN now() END
    FROM person
  )
  SELECT size FROM frozen`;

/** True while somebody may still get message $1 by itself: a withdrawn one drains for a while. */
export const STILL_OPEN = `
  SELECT EXISTS (SELECT FROM delivery
                 WHERE send_id = $1 AND state IN ('waiting', 'in flight', 'retry')) AS open`;

export const FROZEN = `SELECT size FROM send WHERE id = $1`;

/** Two freezes of one send take turns. */
export const LOCK_FREEZE = `SELECT pg_advisory_xact_lock(hashtextextended('freeze ' || $1, 0))`;
