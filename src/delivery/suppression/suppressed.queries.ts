import { hardCodes } from '../bounces/rules/codes';

/** Whether a contact point, given as SQL, is on the list of those who are not written to. */
export const isSuppressed = (contactPoint: string) =>
  `EXISTS (SELECT FROM suppression WHERE suppression.contact_point_id = ${contactPoint})`;

/** The same for each of very many: the list is read once, and never in loops. */
export const isOneSuppressed = (contactPoint: string) =>
  `${contactPoint} IN (SELECT contact_point_id FROM suppression)`;

/** Why a contact point, given as SQL, gets nothing: one of `unsentReasons`. */
export const whySuppressed = (contactPoint: string) => `coalesce(
    (SELECT reason FROM suppression WHERE suppression.contact_point_id = ${contactPoint}),
    (SELECT how FROM who_left WHERE who_left.contact_point_id = ${contactPoint}), 'no longer follows')`;

/** Of deliveries $1: whose address was refused for good, by a code that is about the address, is on the list at once. */
export const SUPPRESS_REFUSED = `
  WITH refused AS (
    INSERT INTO suppression (contact_point_id, reason)
    SELECT DISTINCT contact_point_id, 'hard bounce' FROM delivery
    WHERE id = ANY ($1::bigint[]) AND state = 'failed' AND enhanced_code IN (${hardCodes.map((code) => `'${code}'`).join()})
    ON CONFLICT DO NOTHING RETURNING contact_point_id, reason
  )
  INSERT INTO suppression_entry (contact_point_id, act, reason) SELECT contact_point_id, 'suppressed', reason FROM refused`;
