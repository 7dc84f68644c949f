import { AUDIENCE_WHERE } from '../../residents/audience/audience.where';
import { unopenedPeople } from '../audiences/open.queries';

/** Messages whose mails may have come in the last seven days. */
export const RECENT = `SELECT id FROM send WHERE message_id IS NOT NULL AND frozen_at > now() - interval '7 days'`;

/** Contact points that got, or will get, at least `most` of the messages `recent` by themselves; both as SQL. */
export const busy = (recent: string, most: string) => `
  SELECT contact_point_id FROM (
    SELECT contact_point_id FROM delivery
    WHERE send_id = ANY (${recent}::uuid[]) AND state IN ('waiting', 'in flight', 'retry', 'accepted', 'unknown')
    UNION ALL ${unopenedPeople(`${recent}::uuid[]`)}) AS mail
  GROUP BY contact_point_id HAVING count(*) >= ${most}::integer`;

/**
 * Of the audience, who would get it at once had they not had enough. $1 area ids, $2 topic, $3 recent, $4 most; `more`
 * narrows the audience, with parameters from $5 on.
 */
export const countPutOff = (more: string) => `
  SELECT count(DISTINCT member.contact_point_id)::integer AS people
  FROM audience_member member JOIN (${busy('$3', '$4')}) AS busy ON busy.contact_point_id = member.contact_point_id
  WHERE member.channel = 'email' AND member.cadence = 'at once' AND ${AUDIENCE_WHERE}${more}`;
