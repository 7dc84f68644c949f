export const IS_HELD = `SELECT sending_is_held() AS held`;

/** A new installation stands where it is started first. */
export const FIRST_PLACE = `UPDATE installation SET place = place_of_database() WHERE place IS NULL`;

export const STANDING = `
  SELECT sending_is_held() AS held, held_since AS "since",
         (SELECT count(*)::integer FROM delivery WHERE state IN ('waiting', 'in flight', 'retry')) AS open
  FROM installation`;

export const HOLD = `UPDATE installation SET held_since = now() WHERE held_since IS NULL RETURNING epoch`;

/** From now on here is where it belongs; what carries the old epoch is of a time that did not happen here. */
export const RELEASE = `
  UPDATE installation SET place = place_of_database(), held_since = NULL, epoch = gen_random_uuid()
  WHERE sending_is_held() RETURNING epoch`;

/** Nobody works on these any more: the raised epoch shuts out whoever still thinks so. */
export const CLOSE_CHUNKS = `
  UPDATE chunk SET state = 'done', epoch = epoch + 1, lease_until = NULL WHERE state <> 'done'`;

/** After the backup they may have been sent, and nothing here says whether. */
export const MAY_BE_SENT = `
  UPDATE delivery SET state = 'unknown', next_try_at = NULL, done_at = now()
  WHERE state IN ('waiting', 'in flight', 'retry')`;

/** Numbers given out after the backup stand in mails of other people: their tokens must never name somebody new. */
export const SKIP_NUMBERS = `
  SELECT setval(pg_get_serial_sequence('delivery', 'id'), nextval(pg_get_serial_sequence('delivery', 'id')) + 100000000)`;
