import { follows } from '../../residents/audience/audience.where';

export const TIMES = `
  SELECT frozen_at AS "frozenAt", closed_at AS "closedAt"
  FROM send LEFT JOIN closing_balance ON closing_balance.send_id = send.id WHERE send.id = $1`;

/** Who waits for another try of send $1, by the last answer. Reads the rows of the send. */
export const RETRIES = `
  SELECT smtp_code AS "smtpCode", enhanced_code AS "enhancedCode", count(*)::integer AS people, min(next_try_at) AS "nextAt"
  FROM delivery WHERE send_id = $1 AND state = 'retry' GROUP BY 1, 2`;

/**
 * People of send $1 by the area that they follow, each in one; without a name those who left since. Reads the whole
 * audience, opened or not: 1M people take seconds, so it is asked seldom.
 */
export const AREAS = `
  WITH audience AS MATERIALIZED (
    SELECT contact_point_id, state NOT IN ('waiting', 'in flight', 'retry') AS ended FROM delivery WHERE send_id = $1
    UNION ALL
    SELECT person, false FROM chunk, unnest(people) AS person WHERE send_id = $1
  ), home AS MATERIALIZED (
    SELECT DISTINCT ON (member.contact_point_id) member.contact_point_id, member.area_id
    FROM send JOIN audience_member member ON ${follows('send.area_ids', 'send.topic_code')}
    WHERE send.id = $1 ORDER BY member.contact_point_id, member.area_id
  )
  SELECT area.name, count(*)::integer AS people, count(*) FILTER (WHERE ended)::integer AS ended
  FROM audience LEFT JOIN home ON home.contact_point_id = audience.contact_point_id
  LEFT JOIN area ON area.id = home.area_id
  GROUP BY area.id, area.name`;
