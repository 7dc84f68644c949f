/**
 * Keeps what the reader of delivery $1 says, $2 whether it was useful; the later answer counts. A resend counts for
 * the message that it repeats. Gives nothing where there is no such delivery.
 */
export const RATE = `
  INSERT INTO mail_rating (delivery_id, send_id, useful)
  SELECT delivery.id, coalesce(send.message_id, send.resend_of, send.id), $2
  FROM delivery JOIN send ON send.id = delivery.send_id WHERE delivery.id = $1
  ON CONFLICT (delivery_id) DO UPDATE SET useful = excluded.useful, rated_at = now()
  RETURNING delivery_id`;

export const HELD_RATINGS = `
  SELECT delivery_id AS "deliveryId", useful, rated_at AS "ratedAt" FROM mail_rating
  WHERE delivery_id IN (SELECT id FROM delivery WHERE contact_point_id = $1) ORDER BY delivery_id`;

export const FORGET_RATINGS = `
  DELETE FROM mail_rating WHERE delivery_id IN (SELECT id FROM delivery WHERE contact_point_id = $1)`;
