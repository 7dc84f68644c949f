const DAY = String.raw`'^\d{4}-\d{2}-\d{2}$'`;

/** The day on which the author wanted it taken away has come; $1 is today (YYYY-MM-DD). */
const IS_OVER = `coalesce(CASE WHEN r.declaration ->> 'removeOn' ~ ${DAY} THEN r.declaration ->> 'removeOn' <= $1 END, false)`;
const IS_REMOVED = (message: string) =>
  `EXISTS (SELECT FROM correction WHERE original_id = ${message} AND blocked)`;

const CORRECTIONS = `
  (SELECT coalesce(json_agg(json_build_object('id', cm.id, 'at', cp.released_at, 'subject',
            CASE WHEN ${IS_REMOVED('cm.id')} THEN NULL ELSE cr.subject END) ORDER BY cp.released_at DESC), '[]')
   FROM correction c JOIN message cm ON cm.id = c.message_id
   JOIN published_message cp ON cp.message_id = cm.id JOIN revision cr ON cr.id = cp.revision_id
   WHERE c.original_id = p.message_id AND cm.state <> 'withdrawn')`;

/** A message that went out, as it stands on day $1. */
const ROW = `
  SELECT p.message_id AS id, p.released_at AS "releasedAt", p.topic_code AS "topicCode", p.area_ids AS "areaIds",
         p.for_public AS "forPublic", m.urgent, m.not_after AS "notAfter", m.corrects_id AS "correctsId", m.thread_id AS "threadId", m.about_name AS "aboutName", m.partner_name AS "partnerName",
         CASE WHEN m.state = 'withdrawn' THEN m.state_since END AS "withdrawnAt",
         (SELECT min(at) FROM correction WHERE original_id = p.message_id AND blocked) AS "removedAt",
         ${IS_OVER} AS over, r.declaration ->> 'removeOn' AS "removeOn",
         encode(r.content_hash, 'hex') AS hash, r.subject, r.body, r.variants, r.images, r.sms_text AS "smsText",
         ${CORRECTIONS} AS corrections
  FROM published_message p JOIN message m ON m.id = p.message_id JOIN revision r ON r.id = p.revision_id`;

/** In area $2 (with what lies in it, and around it: $3 its path) and on topic $4; null for all. */
const IN_LIST = `p.for_public AND NOT ${IS_OVER}
  AND ($2::uuid IS NULL OR p.within @> ARRAY[$2::uuid] OR p.area_ids && $3::uuid[])
  AND ($4::text IS NULL OR p.topic_code = $4)`;

/** The latest first; $5 the message after which the page begins, or null; $6 how many. */
export const LIST = `${ROW}
  WHERE ${IN_LIST}
    AND ($5::uuid IS NULL OR (p.released_at, p.message_id) <
         (SELECT released_at, message_id FROM published_message WHERE message_id = $5))
  ORDER BY p.released_at DESC, p.message_id DESC LIMIT $6`;

/** When anything in such a list last changed: came, was corrected, withdrawn or taken away. */
export const LAST_CHANGE = `
  SELECT greatest(max(p.released_at), max(m.state_since) FILTER (WHERE m.state = 'withdrawn'),
                  max((SELECT max(at) FROM correction WHERE original_id = p.message_id AND blocked)),
                  max(CASE WHEN ${IS_OVER} THEN (r.declaration ->> 'removeOn')::date::timestamptz END)) AS at
  FROM published_message p JOIN message m ON m.id = p.message_id JOIN revision r ON r.id = p.revision_id
  WHERE p.for_public AND ($2::uuid IS NULL OR p.within @> ARRAY[$2::uuid] OR p.area_ids && $3::uuid[])
    AND ($4::text IS NULL OR p.topic_code = $4)`;

/** $2 ids. */
export const BY_IDS = `${ROW} WHERE p.message_id = ANY ($2::uuid[])`;

/** Urgent messages, what corrects them and what continues them; the latest $2. */
export const ALERTS = `${ROW}
  WHERE p.for_public AND NOT ${IS_OVER}
    AND (m.urgent OR p.topic_code = 'urgent-safety'
         OR EXISTS (SELECT FROM message o WHERE o.id IN (m.corrects_id, m.thread_id) AND o.urgent))
  ORDER BY p.released_at DESC, p.message_id DESC LIMIT $2`;

/** Addresses for search engines: $1 today, $2 how many, $3 how many to leave out. */
export const LISTED = `
  SELECT p.message_id AS id, p.released_at AS at
  FROM published_message p JOIN message m ON m.id = p.message_id JOIN revision r ON r.id = p.revision_id
  WHERE p.for_public AND m.state <> 'withdrawn' AND NOT ${IS_OVER} AND NOT ${IS_REMOVED('p.message_id')}
  ORDER BY p.released_at DESC LIMIT $2 OFFSET $3`;

/** Those whose words have no marks yet, at most $2. */
export const UNMARKED = `${ROW} WHERE p.text_marks IS NULL LIMIT $2`;

/** $1 message, $2 marks. */
export const MARK = `UPDATE published_message SET text_marks = $2 WHERE message_id = $1 AND text_marks IS NULL`;

/** The messages that share most marks with $1, at most $2. */
export const LIKEST = `
  SELECT message_id AS id, cardinality(ARRAY(SELECT unnest(text_marks) INTERSECT SELECT unnest($1::bigint[]))) AS shared
  FROM published_message WHERE text_marks && $1::bigint[]
  ORDER BY shared DESC, released_at DESC LIMIT $2`;

/** Released and corrected messages by month of the force's zone $1, since $2. */
export const BY_MONTH = `
  SELECT to_char(p.released_at AT TIME ZONE $1, 'YYYY-MM') AS month, count(*)::integer AS messages,
         count(*) FILTER (WHERE m.corrects_id IS NOT NULL)::integer AS corrections,
         count(*) FILTER (WHERE ${IS_REMOVED('p.message_id')})::integer AS removed,
         count(*) FILTER (WHERE m.state = 'withdrawn')::integer AS withdrawn
  FROM published_message p JOIN message m ON m.id = p.message_id
  WHERE p.released_at >= $2 GROUP BY 1 ORDER BY 1`;
