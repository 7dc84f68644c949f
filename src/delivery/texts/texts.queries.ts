import { AUDIENCE_WHERE } from '../../residents/audience/audience.where';
import { picked } from '../sending/mark.queries';
import { isSuppressed, whySuppressed } from '../suppression/suppressed.queries';

export const TEXTS_OF = `SELECT id, size FROM send WHERE texts_of = $1`;

export const MESSAGE_OF_TEXTS = `SELECT texts_of AS "messageId" FROM send WHERE id = $1`;

/** Two freezes of the texts of message $1 take turns. */
export const LOCK_TEXTS = `SELECT pg_advisory_xact_lock(hashtextextended('texts ' || $1, 0))`;

/** The audience `found` as a send of its own. $3 message, $4 people a chunk. Gives its id and size. */
const freezing = (found: string) => `
  WITH made AS MATERIALIZED (SELECT uuidv7() AS id), person AS MATERIALIZED (
    SELECT contact_point_id, ${isSuppressed('found.contact_point_id')} AS suppressed,
           (row_number() OVER (ORDER BY contact_point_id) - 1) / $4::integer AS chunk
    FROM (${found}) AS found
  ), frozen AS (
    INSERT INTO send (id, texts_of, size) SELECT made.id, $3, (SELECT count(*) FROM person) FROM made
    RETURNING id, size
  ), chunks AS (
    INSERT INTO chunk (send_id, number) SELECT DISTINCT made.id, person.chunk FROM made, person
  ), rows AS (
    INSERT INTO delivery (send_id, contact_point_id, chunk, state, suppressed_for, done_at)
    SELECT made.id, contact_point_id, chunk, CASE WHEN suppressed THEN 'suppressed' ELSE 'waiting' END,
           CASE WHEN suppressed THEN ${whySuppressed('person.contact_point_id')} END,
           CASE WHEN suppressed THEN now() END
    FROM made, person
  )
  SELECT id, size FROM frozen`;

/** Confirmed phones in the audience. $1 area ids, $2 topic; `more` narrows it, with parameters from $5 on. */
export const freezeTexts = (more: string) =>
  freezing(
    `SELECT DISTINCT member.contact_point_id FROM text_member member WHERE ${AUDIENCE_WHERE}${more}`,
  );

/** Of a correction: phones that got the original, or may have. $1 original; $2 is not used. */
export const FREEZE_TEXT_RECIPIENTS = freezing(
  `SELECT got.contact_point_id FROM delivery got JOIN send ON send.id = got.send_id
   WHERE send.texts_of = $1 AND $2::text IS NULL AND got.state IN ('accepted', 'unknown')`,
);

/** True while somebody may still get the text of message $1. */
export const TEXTS_STILL_OPEN = `
  SELECT EXISTS (SELECT FROM delivery JOIN send ON send.id = delivery.send_id
                 WHERE send.texts_of = $1 AND delivery.state IN ('waiting', 'in flight', 'retry')) AS open`;

/**
 * Marks the next rows of a chunk as in flight, before anything is sent (promise 4), as for mails.
 * $1 area ids, $2 topic, $3 send, $4 chunk, $5 epoch, $6 how many.
 */
export const MARK_TEXTS = `
  WITH ${picked(`
         AND coalesce((SELECT true FROM text_member member
                       WHERE member.contact_point_id = d.contact_point_id AND ${AUDIENCE_WHERE} LIMIT 1), false) AS wanted`)}
  UPDATE delivery
  SET state = CASE WHEN wanted THEN 'in flight' WHEN maybe_sent THEN 'unknown' ELSE 'suppressed' END,
      suppressed_for = CASE WHEN NOT wanted AND NOT maybe_sent THEN ${whySuppressed('delivery.contact_point_id')} END,
      epoch = $5, next_try_at = NULL, tries = tries + wanted::integer,
      possible_duplicates = possible_duplicates + (wanted AND maybe_sent)::integer,
      done_at = CASE WHEN wanted THEN NULL ELSE now() END
  FROM picked WHERE delivery.id = picked.id
  RETURNING delivery.id, delivery.contact_point_id AS "contactPointId", delivery.state, delivery.tries, maybe_sent AS "maybeSent"`;

/** Whose answer was lost. $1 send, $2 at most, $3 after this id. */
export const UNKNOWN_TEXTS = `
  SELECT id FROM delivery WHERE send_id = $1 AND state = 'unknown' AND id > $3 ORDER BY id LIMIT $2`;

/** What Notify said of them, before the books are closed: $1 ids, $2 states, $3 codes. */
export const SETTLE_TEXTS = `
  UPDATE delivery SET state = found.state, enhanced_code = found.code
  FROM unnest($1::bigint[], $2::text[], $3::text[]) AS found (id, state, code)
  WHERE delivery.id = found.id AND delivery.state = 'unknown'
    AND NOT EXISTS (SELECT FROM closing_balance WHERE send_id = delivery.send_id)`;

/** Delivery $2 of texts $1. */
export const TEXT_DELIVERY = `
  SELECT delivery.id, delivery.contact_point_id AS "contactPointId", send.id AS "sendId", send.texts_of AS "messageId"
  FROM delivery JOIN send ON send.id = delivery.send_id
  WHERE send.id = $1 AND delivery.id = $2 AND send.texts_of IS NOT NULL`;

/** One receipt of a kind for a delivery: $1 delivery, $2 kind, $3 fingerprint. Nothing comes back for one that is known. */
export const KEEP_RECEIPT = `
  INSERT INTO delivery_report (delivery_id, kind, fingerprint) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING RETURNING id`;

/** Moves delivery $1 from one of the states $2 to $3 with code $4. Gives the state before. */
export const MOVE_TEXT = `
  UPDATE delivery SET state = $3, enhanced_code = $4, smtp_code = NULL, done_at = now()
  WHERE id = $1 AND state = ANY ($2) RETURNING old.state AS was`;

/** The dated entry on delivery $1 of send $2, from $3 to $4, by receipt $5; nothing while the books are open. */
export const AMEND_TEXTS = `
  INSERT INTO balance_amendment (delivery_id, send_id, from_state, to_state, report_id)
  SELECT $1, send_id, $3, $4, $5 FROM closing_balance WHERE send_id = $2 RETURNING delivery_id`;

/** Phones that the networks said they reached. */
export const DELIVERED_TEXTS = `
  SELECT count(*)::integer AS people FROM delivery JOIN delivery_report report ON report.delivery_id = delivery.id
  WHERE delivery.send_id = $1 AND report.kind = 'delivered'`;
