/**
 * Follows each area × topic. $1 contact point, $2 area ids, $3 their states (active, waiting), $4 topics, $5 their cadences,
 * $6 areas where what waits for a borough's opening goes on waiting: only the person's own choice of areas or their
 * confirmation starts it.
 */
export const FOLLOW = `
  INSERT INTO subscription (contact_point_id, area_id, state, topic_code, cadence)
  SELECT $1, area.id, area.state, topic.code, topic.cadence
  FROM unnest($2::uuid[], $3::text[]) AS area (id, state)
  CROSS JOIN unnest($4::text[], $5::text[]) AS topic (code, cadence)
  ON CONFLICT (contact_point_id, area_id, topic_code)
  DO UPDATE SET state = CASE WHEN subscription.area_id = ANY ($6::uuid[]) AND subscription.state = 'waiting' THEN 'waiting' ELSE excluded.state END,
                cadence = excluded.cadence, ended_at = NULL`;

/** $1 contact point, $2 language. */
export const READ_IN = `
  UPDATE resident SET language = $2 FROM contact_point
  WHERE contact_point.id = $1 AND resident.id = contact_point.resident_id`;

/** $1 contact point, $2 look. */
export const LOOK = `
  UPDATE resident SET mail_look = $2 FROM contact_point
  WHERE contact_point.id = $1 AND resident.id = contact_point.resident_id`;

/** $1 contact point. */
export const READER = `
  SELECT resident.language, resident.mail_look AS "mailLook" FROM resident JOIN contact_point ON contact_point.resident_id = resident.id
  WHERE contact_point.id = $1`;

/** Ends all that is not among these areas and topics. $1 contact point, $2 area ids, $3 topics. */
export const END_OTHERS = `
  UPDATE subscription SET state = 'ended', ended_at = now()
  WHERE contact_point_id = $1 AND state <> 'ended'
  AND NOT (area_id = ANY ($2::uuid[]) AND topic_code = ANY ($3::text[]))`;
