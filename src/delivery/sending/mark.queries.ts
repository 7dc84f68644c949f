import { AUDIENCE_WHERE } from '../../residents/audience/audience.where';
import { followsSubject } from '../../residents/interests/follower.where';
import { isSuppressed, whySuppressed } from '../suppression/suppressed.queries';

/**
 * The next $6 rows of chunk $4 of send $3 at epoch $5, as `picked`.
 * The share lock on the chunk holds off a claim until this is committed; a lost lease marks nothing.
 * In flight from an older epoch: it may have been sent, so it is sent again and counted as a possible duplicate.
 */
export const picked = (more: string, from = '') => `
  mine AS MATERIALIZED (
    SELECT number FROM chunk
    WHERE send_id = $3 AND number = $4 AND epoch = $5 AND state = 'leased' FOR SHARE
  ), picked AS MATERIALIZED (
    SELECT d.id, d.state = 'in flight' AS maybe_sent,
           NOT ${isSuppressed('d.contact_point_id')} ${more}
    FROM delivery d JOIN mine ON mine.number = d.chunk ${from}
    WHERE d.send_id = $3 AND d.chunk = $4
      AND (d.state = 'waiting' OR (d.state = 'retry' AND d.next_try_at <= now())
           OR (d.state = 'in flight' AND d.epoch < $5))
    LIMIT $6 FOR UPDATE OF d SKIP LOCKED
  )`;

/** What an update of marked rows answers. Who follows nothing any more reads what everybody reads. */
export const MARKED = `delivery.id, delivery.contact_point_id AS "contactPointId", delivery.state, delivery.tries,
  coalesce((SELECT member.language FROM audience_member member
            WHERE member.contact_point_id = delivery.contact_point_id LIMIT 1), 'en') AS language,
  (SELECT member.mail_look FROM audience_member member
   WHERE member.contact_point_id = delivery.contact_point_id LIMIT 1) AS "mailLook"`;

/**
 * Marks the next rows of a chunk of a message as in flight, before anything is sent (promise 4).
 * $1 area ids, $2 topic, $3 message, $4 chunk, $5 epoch, $6 how many.
 * Each person is looked up alone and once: as EXISTS, the planner would read the whole audience for every window.
 * Who left or was suppressed since the freeze gets nothing; where it may have been sent already, it is unknown.
 */
export const MARK = marking(members('audience_member'));

/** The same for a correction: whoever paused still hears that what they read was wrong (promise 6). */
export const MARK_EVEN_PAUSED = marking(members('audience_member_even_paused'));

/** The same for who follows one thing, with what makes each of them a follower: $1 its kind, $2 its id. */
export const MARK_FOLLOWERS = marking(followers('follower'), ['interestId']);
export const MARK_FOLLOWERS_EVEN_PAUSED = marking(followers('follower_even_paused'), [
  'interestId',
]);

function members(view: string): string {
  return `SELECT member.language, member.mail_look AS "mailLook" FROM ${view} member
   WHERE member.contact_point_id = d.contact_point_id AND ${AUDIENCE_WHERE}`;
}

function followers(view: string): string {
  return `SELECT language, mail_look AS "mailLook", interest_id AS "interestId" FROM ${view} follower
   WHERE follower.contact_point_id = d.contact_point_id AND ${followsSubject('$1', '$2')}`;
}

/** `wanted` gives one row or more of who still wants it: the language, and `more` that the mail needs. */
function marking(wanted: string, more: readonly string[] = []): string {
  const columns = ['language', 'mailLook', ...more].map((name) => `"${name}"`);
  return `
  WITH ${picked(
    `AND wish.language IS NOT NULL AS wanted, ${columns.map((name) => `wish.${name}`).join()}`,
    `LEFT JOIN LATERAL (${wanted} LIMIT 1) AS wish ON true`,
  )}
  UPDATE delivery
  SET state = CASE WHEN wanted THEN 'in flight' WHEN maybe_sent THEN 'unknown' ELSE 'suppressed' END,
      suppressed_for = CASE WHEN NOT wanted AND NOT maybe_sent THEN ${whySuppressed('delivery.contact_point_id')} END,
      epoch = $5, next_try_at = NULL, tries = tries + wanted::integer,
      possible_duplicates = possible_duplicates + (wanted AND maybe_sent)::integer,
      done_at = CASE WHEN wanted THEN NULL ELSE now() END
  FROM picked WHERE delivery.id = picked.id
  RETURNING delivery.id, delivery.contact_point_id AS "contactPointId", delivery.state, delivery.tries,
            ${columns.map((name) => `picked.${name}`).join()}`;
}
