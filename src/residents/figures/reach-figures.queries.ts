/** Everybody who gets messages of areas $1, also those who paused. Areas as all ids that lie in them. */
const AUDIENCE = `FROM audience_member_even_paused WHERE area_id = ANY ($1::uuid[])`;

/** People by part: $2 areas whose people are counted, each with all that lies in it. Who follows two parts counts in both. */
export const BY_PART = `
  SELECT node AS key, count(DISTINCT contact_point_id)::integer AS people
  FROM audience_member_even_paused CROSS JOIN LATERAL unnest(area_path) AS node
  WHERE area_id = ANY ($1::uuid[]) AND node = ANY ($2::uuid[]) GROUP BY 1`;

export const BY_TOPIC = `SELECT topic_code AS key, count(DISTINCT contact_point_id)::integer AS people ${AUDIENCE} GROUP BY 1`;
export const BY_CHANNEL = `SELECT channel AS key, count(DISTINCT contact_point_id)::integer AS people ${AUDIENCE} GROUP BY 1`;
export const BY_LANGUAGE = `
  SELECT coalesce(language, 'en') AS key, count(DISTINCT contact_point_id)::integer AS people ${AUDIENCE} GROUP BY 1`;

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
