import { AUDIENCE_WHERE } from '../../residents/audience/audience.where';
import { busy } from '../overload/overload.queries';
import { isOneSuppressed } from '../suppression/suppressed.queries';
import { frozenInto } from './frozen.queries';

/**
 * Freezes the audience of a message in one statement: who it is, in chunks, and its size.
 * Who chose a daily or weekly mail ends at once as deferred, in chunk -1, unless $6 says that it waits for nobody;
 * who is not written to ends at once as suppressed.
 * Who had $8 of the messages $7 waits for a digest too. Of two cadences the sooner one counts.
 * $1 area ids, $2 topic, $3 message, $4 revision, $5 people a chunk, $6 everyone at once; `more` narrows the audience,
 * with parameters from $9 on. Gives the size.
 */
export const freezing = (more: string) => `
  WITH busy AS MATERIALIZED (${busy('$7', '$8')}), person AS (
    SELECT contact_point_id, $6 OR (asked AND contact_point_id NOT IN (SELECT contact_point_id FROM busy)) AS at_once,
           ${isOneSuppressed('contact_point_id')} AS suppressed
    FROM (SELECT member.contact_point_id, bool_or(member.cadence = 'at once') AS asked
          FROM audience_member member
          WHERE member.channel = 'email' AND ${AUDIENCE_WHERE}${more}
          GROUP BY member.contact_point_id) AS found
  ), ${frozenInto('$3', '$5')}
  INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size)
  SELECT $3, $3, $4, $1, $2, size FROM audience RETURNING size`;

/**
 * Freezes the audience of a correction: whoever got the original by itself, in a digest or sent again, or may have.
 * Who left since is found when it is sent, and counted as suppressed. Their cadence does not count.
 * $1 original, $2 message, $3 revision, $4 people a chunk. Gives the size.
 */
export const FREEZE_RECIPIENTS = `
  WITH person AS (
    SELECT got.contact_point_id, true AS at_once, ${isOneSuppressed('got.contact_point_id')} AS suppressed
    FROM delivery got LEFT JOIN delivery digest ON digest.id = got.carried_by
    WHERE got.send_id = $1
      AND (coalesce(digest.state, got.state) IN ('accepted', 'unknown')
           OR EXISTS (SELECT FROM delivery again JOIN send other ON other.id = again.send_id
                      WHERE other.resend_of = $1 AND again.contact_point_id = got.contact_point_id
                        AND again.state IN ('waiting', 'in flight', 'retry', 'accepted', 'unknown')))
  ), ${frozenInto('$2', '$4')}
  INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, subject_kind, subject_id, size)
  SELECT $2, $2, r.id, r.area_ids, r.topic_code, original.subject_kind, original.subject_id, audience.size
  FROM audience, revision r JOIN send original ON original.id = $1 WHERE r.id = $3
  RETURNING size`;

/** True while somebody may still get message $1 by itself: a withdrawn one drains for a while. */
export const STILL_OPEN = `
  SELECT EXISTS (SELECT FROM delivery
                 WHERE send_id = $1 AND state IN ('waiting', 'in flight', 'retry'))
      OR EXISTS (SELECT FROM chunk WHERE send_id = $1 AND people IS NOT NULL) AS open`;

export const FROZEN = `SELECT size FROM send WHERE id = $1`;

/** Two freezes of one send take turns. */
export const LOCK_FREEZE = `SELECT pg_advisory_xact_lock(hashtextextended('freeze ' || $1, 0))`;
