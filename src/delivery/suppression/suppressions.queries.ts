/** Puts $1 on the list for reason $2. A complaint weighs more than what stands there. Nothing when nothing changed. */
export const PUT = `
  INSERT INTO suppression (contact_point_id, reason) VALUES ($1, $2)
  ON CONFLICT (contact_point_id) DO UPDATE SET reason = excluded.reason, at = now()
    WHERE excluded.reason = 'complaint' AND suppression.reason <> 'complaint'
  RETURNING contact_point_id`;

export const TAKE_OFF = `DELETE FROM suppression WHERE contact_point_id = $1 RETURNING reason`;

export const LOCKED = `SELECT reason FROM suppression WHERE contact_point_id = $1 FOR UPDATE`;

/** $1 contact point, $2 act, $3 reason it stood there for, $4 member of staff, $5 their words, sealed. */
export const NOTE = `
  INSERT INTO suppression_entry (contact_point_id, act, reason, staff_id, sealed_words) VALUES ($1, $2, $3, $4, $5)`;

/** The newest first, $3 of them, after the one of $1 at time $2. Milliseconds, as the cursor has them. */
export const LIST = `
  SELECT contact_point_id AS id, reason, at FROM suppression
  WHERE $1::uuid IS NULL
     OR (date_trunc('milliseconds', at), contact_point_id) < ($2::timestamptz, $1::uuid)
  ORDER BY date_trunc('milliseconds', at) DESC, contact_point_id DESC LIMIT $3`;

export const ONE = `SELECT contact_point_id AS id, reason, at FROM suppression WHERE contact_point_id = $1`;

export const FORGET_WORDS = `UPDATE suppression_entry SET sealed_words = NULL WHERE contact_point_id = $1`;
export const FORGET_REPORTS = `
  UPDATE delivery_report SET sealed_words = NULL
  WHERE delivery_id IN (SELECT id FROM delivery WHERE contact_point_id = $1)`;

/** Every change of the list about $1, oldest first. */
export const ENTRIES_OF = `SELECT act, reason, at FROM suppression_entry WHERE contact_point_id = $1 ORDER BY at`;

export const REPORTS_OF = `
  SELECT report.kind, report.enhanced_code AS code, report.received_at AS "receivedAt", report.sealed_words AS sealed
  FROM delivery_report report JOIN delivery ON delivery.id = report.delivery_id
  WHERE delivery.contact_point_id = $1 ORDER BY report.received_at`;
