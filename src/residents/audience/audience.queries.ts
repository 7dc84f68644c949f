import { AUDIENCE_WHERE } from './audience.where';

/**
 * Distinct contact points, in all and for each area followed; who follows two areas counts once in `people` of the
 * whole. $3 cadences (text[]), null for all. One of two cadences is enough to hear at once. `more` narrows it, with
 * parameters from $4 on.
 */
export const countAudience = (more: string) => `
  SELECT member.area_id AS "areaId", count(DISTINCT member.contact_point_id)::integer AS people,
         (count(DISTINCT member.contact_point_id) FILTER (WHERE member.cadence = 'at once'))::integer AS "atOnce",
         grouping(member.area_id) = 1 AS whole
  FROM audience_member member
  WHERE ${AUDIENCE_WHERE}${more} AND ($3::text[] IS NULL OR member.cadence = ANY ($3::text[]))
  GROUP BY GROUPING SETS ((), (member.area_id))
  ORDER BY people DESC, member.area_id`;

/**
 * An audience by mail, split: rows `all`, `area` and `language`, each with how many hear at once. Nobody follows an
 * area and a topic twice, so rows of an area are people. `more` has parameters from $3 on.
 */
export const splitAudience = (more: string) => `
  WITH found AS MATERIALIZED (
    SELECT member.contact_point_id, member.area_id, member.cadence = 'at once' AS at_once, member.language
    FROM audience_member member WHERE member.channel = 'email' AND ${AUDIENCE_WHERE}${more}
  ), person AS MATERIALIZED (
    SELECT contact_point_id, bool_or(at_once) AS at_once, min(language) AS language FROM found GROUP BY contact_point_id
  )
  SELECT 'all' AS by, NULL AS of, count(*)::integer AS people, (count(*) FILTER (WHERE at_once))::integer AS "atOnce"
  FROM person
  UNION ALL
  SELECT 'language', language, count(*)::integer, (count(*) FILTER (WHERE at_once))::integer FROM person GROUP BY language
  UNION ALL
  SELECT 'area', area_id::text, count(*)::integer, (count(*) FILTER (WHERE at_once))::integer FROM found GROUP BY area_id
  ORDER BY 3 DESC, 2`;

/** For the transaction of a split: people are gathered in memory, and nothing is compiled for a tenth of a second's work. */
export const ROOM_TO_COUNT = `SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`;

/** The first so many members, $3, as distinct people: enough to tell a large audience from a small one. */
export const firstOfAudience = (more: string) => `
  SELECT count(DISTINCT contact_point_id)::integer AS people
  FROM (SELECT member.contact_point_id FROM audience_member member WHERE ${AUDIENCE_WHERE}${more} LIMIT $3) AS first_ones`;

/** Phones in the audience. `more` has parameters from $3 on. */
export const countTexts = (more: string) => `
  SELECT count(DISTINCT member.contact_point_id)::integer AS people
  FROM text_member member WHERE ${AUDIENCE_WHERE}${more}`;

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
