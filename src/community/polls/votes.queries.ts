/** $1 poll, $2 resident, $3 contact point, $4 option, $5 area, $6 wants news. A second vote takes the first one's place. */
export const CAST = `
  INSERT INTO vote (poll_id, resident_id, contact_point_id, option_id, area_id, wants_news)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (poll_id, resident_id) DO UPDATE
  SET contact_point_id = excluded.contact_point_id, option_id = excluded.option_id, area_id = excluded.area_id,
      wants_news = excluded.wants_news, at = now()`;

/** $1 poll. Counts for good. Gives the rows written. */
export const COUNT_VOTES = `
  INSERT INTO poll_result (poll_id, option_id, area_id, votes)
  SELECT poll_id, option_id, area_id, count(*) FROM vote WHERE poll_id = $1 GROUP BY poll_id, option_id, area_id
  RETURNING option_id AS "optionId", area_id AS "areaId", votes`;

/** $1 poll. Of those who want news: what they chose. */
export const WANT_NEWS = `
  SELECT contact_point_id AS "contactPointId", option_id AS "optionId"
  FROM vote WHERE poll_id = $1 AND wants_news`;

/** $1 poll. From here on nobody can say who chose what. */
export const FORGET_VOTES = `DELETE FROM vote WHERE poll_id = $1`;

/** $1 poll. */
export const RESULTS = `
  SELECT option_id AS "optionId", area_id AS "areaId", votes FROM poll_result WHERE poll_id = $1`;
