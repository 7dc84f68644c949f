import { AUDIENCE_WHERE } from './audience.where';

/**
 * Distinct contact points, in all and for each area followed; who follows two areas counts once in `people` of the
 * whole. $3 cadences (text[]), null for all. One of two cadences is enough to hear at once.
 */
export const COUNT_AUDIENCE = `
  SELECT member.area_id AS "areaId", count(DISTINCT member.contact_point_id)::integer AS people,
         (count(DISTINCT member.contact_point_id) FILTER (WHERE member.cadence = 'at once'))::integer AS "atOnce",
         grouping(member.area_id) = 1 AS whole
  FROM audience_member member
  WHERE ${AUDIENCE_WHERE} AND ($3::text[] IS NULL OR member.cadence = ANY ($3::text[]))
  GROUP BY GROUPING SETS ((), (member.area_id))
  ORDER BY people DESC, member.area_id`;

/** Phones in the audience. */
export const COUNT_TEXTS = `
  SELECT count(DISTINCT member.contact_point_id)::integer AS people
  FROM text_member member WHERE ${AUDIENCE_WHERE}`;

/** $1 contact point, $2 area ids. The deepest area first. */
export const AREA_OF = `
  SELECT area_id AS id FROM audience_member
  WHERE contact_point_id = $1 AND area_path && $2::uuid[]
  ORDER BY cardinality(area_path) DESC, area_id LIMIT 1`;

/** The same of several contact points $1. */
export const AREAS_OF = `
  SELECT DISTINCT ON (contact_point_id) contact_point_id AS "contactPointId", area_id AS id FROM audience_member
  WHERE contact_point_id = ANY ($1) AND area_path && $2::uuid[]
  ORDER BY contact_point_id, cardinality(area_path) DESC, area_id`;
