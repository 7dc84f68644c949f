/**
 * Who follows an area that changes: $1 old area ids. Locked in the order of ids, as every change of a
 * contact point begins; counts a version on, so that a page opened before is told so.
 */
export const LOCK_FOLLOWERS = `
  WITH held AS (
    SELECT id FROM contact_point
    WHERE id IN (SELECT contact_point_id FROM subscription WHERE area_id = ANY ($1) AND state <> 'ended')
    ORDER BY id FOR UPDATE)
  UPDATE contact_point SET version = version + 1 FROM held WHERE contact_point.id = held.id`;

/** $1 old ids, $2 new ids, pairwise. The same topic from two old areas keeps the quicker pace. */
export const FOLLOW_ON = `
  INSERT INTO subscription (contact_point_id, area_id, topic_code, cadence, state)
  SELECT DISTINCT ON (old.contact_point_id, area.id, old.topic_code)
         old.contact_point_id, area.id, old.topic_code, old.cadence,
         CASE WHEN old.state = 'pending' THEN 'pending' WHEN area.pilot THEN 'active' ELSE 'waiting' END
  FROM unnest($1::uuid[], $2::uuid[]) AS move (old_id, new_id)
  JOIN subscription old ON old.area_id = move.old_id AND old.state <> 'ended'
  JOIN area ON area.id = move.new_id
  WHERE move.old_id <> move.new_id
  ORDER BY old.contact_point_id, area.id, old.topic_code, array_position(ARRAY['at once', 'daily', 'weekly'], old.cadence)
  ON CONFLICT (contact_point_id, area_id, topic_code)
  DO UPDATE SET state = excluded.state, cadence = excluded.cadence, ended_at = NULL
  WHERE subscription.state = 'ended'
  RETURNING id`;

/** Who is to be told, and of which old areas: $1 old ids, $2 after which contact point, $3 how many. */
export const TO_TELL = `
  SELECT contact.id, contact.sealed_address AS "sealedAddress", array_agg(DISTINCT old.area_id) AS "areaIds"
  FROM subscription old
  JOIN contact_point contact ON contact.id = old.contact_point_id
   AND contact.state = 'confirmed' AND contact.channel = 'email'
  WHERE old.area_id = ANY ($1) AND old.state <> 'ended' AND ($2::uuid IS NULL OR contact.id > $2)
  GROUP BY contact.id ORDER BY contact.id LIMIT $3`;

/** $1 ids of areas that nobody follows any more. */
export const END_FOLLOWING = `
  UPDATE subscription SET state = 'ended', ended_at = now() WHERE area_id = ANY ($1) AND state <> 'ended'`;
