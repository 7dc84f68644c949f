import { followsSubject } from '../../residents/interests/follower.where';
import { isSuppressed, whySuppressed } from '../suppression/suppressed.queries';

/**
 * Freezes the audience of a message to whoever follows one thing: everybody at once, for they asked about just that.
 * $1 its kind, $2 its id, $3 message, $4 revision, $5 people a chunk, $6 area ids, $7 topic. Gives the size.
 */
export const FREEZE_FOLLOWERS = `
  WITH person AS MATERIALIZED (
    SELECT follower.contact_point_id, ${isSuppressed('follower.contact_point_id')} AS suppressed,
           (row_number() OVER (ORDER BY follower.contact_point_id) - 1) / $5::integer AS chunk
    FROM follower WHERE ${followsSubject('$1', '$2')}
  ), frozen AS (
    INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, subject_kind, subject_id, size)
    SELECT $3, $3, $4, $6, $7, $1, $2, count(*) FROM person
    RETURNING size
  ), chunks AS (
    INSERT INTO chunk (send_id, number) SELECT DISTINCT $3::uuid, chunk FROM person
  ), rows AS (
    INSERT INTO delivery (send_id, contact_point_id, chunk, state, suppressed_for, done_at)
    SELECT $3, contact_point_id, chunk, CASE WHEN suppressed THEN 'suppressed' ELSE 'waiting' END,
           CASE WHEN suppressed THEN ${whySuppressed('person.contact_point_id')} END,
           CASE WHEN suppressed THEN now() END
    FROM person
  )
  SELECT size FROM frozen`;
