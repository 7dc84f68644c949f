/** Whose delivery $1 is, and of what. */
export const REPORTED = `
  SELECT delivery.id, delivery.contact_point_id AS "contactPointId", delivery.send_id AS "sendId",
         send.digest IS NOT NULL AS digest
  FROM delivery JOIN send ON send.id = delivery.send_id WHERE delivery.id = $1`;

export const LETTER = `SELECT id FROM letter WHERE id = $1`;

/**
 * Keeps a report on delivery $1 or letter $2, at most $8 of each: nobody needs more, and whoever knows a token could
 * send them without end. Nothing comes back for one that is known.
 */
export const KEEP_REPORT = `
  INSERT INTO delivery_report (delivery_id, letter_id, kind, enhanced_code, fingerprint, sealed_words, received_at)
  SELECT $1::bigint, $2::uuid, $3, $4, $5, $6, $7
  WHERE (SELECT count(*) FROM delivery_report WHERE delivery_id = $1::bigint OR letter_id = $2::uuid) < $8
  ON CONFLICT DO NOTHING RETURNING id`;

/** Holds off the closing of the books of send $1: a change counts in them or amends them, never neither. */
export const HOLD_BOOKS = `SELECT id FROM send WHERE id = $1 FOR SHARE`;

/** What was taken, or may have been, did not arrive. Gives the state before. */
export const FAIL = `
  UPDATE delivery SET state = 'failed', enhanced_code = $2, smtp_code = NULL, done_at = now()
  WHERE id = $1 AND state IN ('accepted', 'unknown') RETURNING old.state AS was`;

export const STATE_NOW = `SELECT state FROM delivery WHERE id = $1`;

/** The dated entry on delivery $1 of send $2, from state $3, by report $4; nothing while the books are open. */
export const AMEND = `
  INSERT INTO balance_amendment (delivery_id, send_id, from_state, to_state, report_id)
  SELECT $1, send_id, $3, 'failed', $4 FROM closing_balance WHERE send_id = $2 RETURNING delivery_id`;

/** Deliveries to $1 that came back softly in $2 days, since the address was last taken off the list. */
export const SOFT_BOUNCES = `
  SELECT count(DISTINCT delivery.id)::integer AS bounces
  FROM delivery JOIN delivery_report report ON report.delivery_id = delivery.id
  WHERE delivery.contact_point_id = $1 AND report.kind = 'soft'
    AND report.received_at > now() - make_interval(days => $2)
    AND report.received_at > coalesce((SELECT max(at) FROM suppression_entry
                                       WHERE contact_point_id = $1 AND act <> 'suppressed'), '-infinity')`;

export const COUNT_REPORT = `
  INSERT INTO report_count (day, outcome, reports) VALUES (current_date, $1, 1)
  ON CONFLICT (day, outcome) DO UPDATE SET reports = report_count.reports + 1`;

/** What came of the mails to return paths in the last 30 days. */
export const COUNTED_REPORTS = `
  SELECT outcome, sum(reports)::integer AS reports FROM report_count
  WHERE day > current_date - 30 GROUP BY outcome ORDER BY outcome`;

/** Which of letters $1 came back, or are said to. */
export const LETTERS_REPORTED = `SELECT DISTINCT letter_id AS id FROM delivery_report WHERE letter_id = ANY ($1::uuid[])`;
