/** The mails of message $1, its texts, and what was sent again, each a send with books of its own. */
export const SENDS_OF = `
  SELECT id, size, CASE WHEN texts_of IS NOT NULL THEN 'text' WHEN resend_of IS NOT NULL THEN 'resend' ELSE 'mail' END AS kind
  FROM send WHERE coalesce(message_id, texts_of, resend_of) = $1 ORDER BY resend_of IS NOT NULL, texts_of IS NOT NULL, id`;

/** Whoever is in send $1, with a row or in a chunk that nobody has claimed. */
const LINES = `
  SELECT id, send_id, contact_point_id, state, smtp_code, enhanced_code, suppressed_for, tries, possible_duplicates,
         next_try_at, done_at, carried_by
  FROM delivery WHERE send_id = $1
  UNION ALL
  SELECT NULL, send_id, person, 'waiting', NULL, NULL, NULL, 0, 0, NULL, NULL, NULL
  FROM chunk, unnest(people) AS person WHERE send_id = $1`;

const MEMBERS = `
  SELECT contact_point_id, area_id, area_path FROM audience_member
  UNION ALL SELECT contact_point_id, area_id, area_path FROM text_member`;

/**
 * The next $3 lines of send $1 after contact point $2 (null for the first), in the order of a unique index: however
 * long the reading takes, nobody is missed or read twice.
 */
export const BOOK_PAGE = `
  SELECT delivery.id AS "deliveryId", delivery.contact_point_id AS "contactPointId", delivery.state,
         delivery.smtp_code AS "smtpCode", delivery.enhanced_code AS "enhancedCode",
         delivery.suppressed_for AS "suppressedFor", delivery.tries,
         delivery.possible_duplicates AS "possibleDuplicates", send.frozen_at AS "frozenAt",
         delivery.next_try_at AS "nextTryAt", delivery.done_at AS "doneAt", delivery.carried_by AS "carriedBy",
         digest.state AS "digestState",
         ARRAY(SELECT DISTINCT area.code FROM (${MEMBERS}) AS member JOIN area ON area.id = member.area_id
               WHERE member.contact_point_id = delivery.contact_point_id
                 AND member.area_path && released.area_ids AND area.code IS NOT NULL ORDER BY 1) AS "areaCodes"
  FROM (${LINES}) AS delivery
  JOIN send ON send.id = delivery.send_id
  JOIN send released ON released.id = coalesce(send.texts_of, send.resend_of, send.id)
  LEFT JOIN delivery digest ON digest.id = delivery.carried_by
  WHERE ($2::uuid IS NULL OR delivery.contact_point_id > $2)
  ORDER BY delivery.contact_point_id LIMIT $3`;
