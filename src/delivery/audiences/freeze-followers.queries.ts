import { followsSubject } from '../../residents/interests/follower.where';
import { isOneSuppressed } from '../suppression/suppressed.queries';
import { frozenInto } from './frozen.queries';

/**
 * Freezes the audience of a message to whoever follows one thing: everybody at once, for they asked about just that.
 * $1 its kind, $2 its id, $3 message, $4 revision, $5 people a chunk, $6 area ids, $7 topic. Gives the size.
 */
export const FREEZE_FOLLOWERS = `
  WITH person AS (
    SELECT follower.contact_point_id, true AS at_once, ${isOneSuppressed('follower.contact_point_id')} AS suppressed
    FROM follower WHERE ${followsSubject('$1', '$2')}
  ), ${frozenInto('$3', '$5')}
  INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, subject_kind, subject_id, size)
  SELECT $3, $3, $4, $6, $7, $1, $2, size FROM audience RETURNING size`;
