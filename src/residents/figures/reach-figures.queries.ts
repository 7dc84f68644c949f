/**
 * Everybody who gets messages of areas $1, also those who paused; areas as all ids that lie in them. The tables are
 * read rather than `audience_member`: over all residents that takes half the time.
 */
const CONFIRMED = `EXISTS (SELECT FROM contact_point c WHERE c.id = s.contact_point_id AND c.state = 'confirmed')`;

/** People by part: $2 areas whose people are counted, each with all that lies in it. Who follows two parts counts in both. */
export const BY_PART = `
  WITH place AS (
    SELECT area.id, node FROM area CROSS JOIN LATERAL unnest(area.path) AS node
    WHERE area.id = ANY ($1::uuid[]) AND node = ANY ($2::uuid[])
  )
  SELECT node AS key, count(*)::integer AS people
  FROM (SELECT DISTINCT node, contact_point_id FROM subscription s JOIN place ON place.id = s.area_id
        WHERE s.state = 'active' AND ${CONFIRMED}) AS one GROUP BY 1`;

export const BY_TOPIC = `
  SELECT topic_code AS key, count(*)::integer AS people
  FROM (SELECT DISTINCT topic_code, contact_point_id FROM subscription s
        WHERE s.state = 'active' AND s.area_id = ANY ($1::uuid[]) AND ${CONFIRMED}) AS one GROUP BY 1`;

/** Each of them has one channel and one language. */
export const BY_WAY = `
  SELECT c.channel, coalesce(resident.language, 'en') AS language, count(*)::integer AS people
  FROM contact_point c LEFT JOIN resident ON resident.id = c.resident_id
  WHERE c.state = 'confirmed'
    AND EXISTS (SELECT FROM subscription s
                WHERE s.contact_point_id = c.id AND s.state = 'active' AND s.area_id = ANY ($1::uuid[]))
  GROUP BY 1, 2`;

/** Weeks as their Monday on the force's clock: $1 zone, $2 since, $3 before, $4 areas. */
export const JOINED = `
  SELECT to_char(date_trunc('week', confirmed_at AT TIME ZONE $1), 'YYYY-MM-DD') AS week, count(*)::integer AS people
  FROM contact_point
  WHERE confirmed_at >= $2 AND confirmed_at < $3
    AND EXISTS (SELECT FROM subscription WHERE contact_point_id = contact_point.id AND area_id = ANY ($4::uuid[]))
  GROUP BY 1`;

export const LEFT = `
  SELECT to_char(date_trunc('week', left_at AT TIME ZONE $1), 'YYYY-MM-DD') AS week, count(*)::integer AS people
  FROM departure WHERE left_at >= $2 AND left_at < $3 AND everything AND area_ids && $4::uuid[] GROUP BY 1`;

/** $1 since, $2 before, $3 areas. */
export const REASONS = `
  SELECT way, reason, count(*)::integer AS people
  FROM departure WHERE left_at >= $1 AND left_at < $2 AND area_ids && $3::uuid[] GROUP BY 1, 2`;

/** $1 messages and digests. */
export const BY_SEND = `
  SELECT send_id AS "sendId", reason, count(*)::integer AS people
  FROM departure WHERE send_id = ANY ($1::uuid[]) GROUP BY 1, 2`;
