/** What changed in the last hour: a pace learnt before has recovered long since. */
export const PACES = `
  SELECT domain, rate, extract(epoch FROM now() - changed_at)::float8 * 1000 AS "changedMsAgo",
         extract(epoch FROM now() - bounced_at)::float8 * 1000 AS "bouncedMsAgo"
  FROM domain_pace WHERE greatest(changed_at, bounced_at) > now() - interval '1 hour'`;

/** $1 domain, $2 mails a second or null. */
export const KEEP_PACE = `
  INSERT INTO domain_pace (domain, rate) VALUES ($1, $2)
  ON CONFLICT (domain) DO UPDATE SET rate = $2, changed_at = now()`;

/**
 * One more bounce from the domain of contact point $1. $2 of them within $3 seconds slow it down; then they are counted
 * anew.
 */
export const COUNT_BOUNCE = `
  INSERT INTO domain_pace AS pace (domain, rate, changed_at, bounces, bounces_from)
  SELECT mail_domain, NULL, '-infinity', 1, now() FROM contact_point WHERE id = $1
  ON CONFLICT (domain) DO UPDATE
  SET (bounces, bounces_from, bounced_at) = (
    SELECT CASE WHEN lately AND pace.bounces + 1 >= $2 THEN 0 WHEN lately THEN pace.bounces + 1 ELSE 1 END,
           CASE WHEN lately THEN pace.bounces_from ELSE now() END,
           CASE WHEN lately AND pace.bounces + 1 >= $2 THEN now() ELSE pace.bounced_at END
    FROM (SELECT coalesce(pace.bounces_from > now() - make_interval(secs => $3), false) AS lately) AS seen)`;
