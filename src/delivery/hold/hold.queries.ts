import { opening } from '../audiences/open.queries';

export const IS_HELD = `
  SELECT sending_is_held() AS held, held_since AS since, epoch, mark::float8 AS mark FROM installation`;

/** A new installation stands where it is started first; a copy of an empty one is another. */
export const FIRST_PLACE = `
  UPDATE installation SET place = place_of_database(), epoch = gen_random_uuid() WHERE place IS NULL`;

/** Writes down when somebody first noticed that it is elsewhere. */
export const NOTICE = `
  UPDATE installation SET held_since = now(), held_for = 'elsewhere'
  WHERE held_since IS NULL AND sending_is_held()`;

export const STANDING = `
  SELECT sending_is_held() AS held, held_since AS "since",
         coalesce(held_for, CASE WHEN sending_is_held() THEN 'elsewhere' END) AS "heldFor",
         (SELECT count(*)::integer FROM delivery WHERE state IN ('waiting', 'in flight', 'retry'))
           + (SELECT coalesce(sum(unopened), 0)::integer FROM chunk) AS open
  FROM installation`;

export const HOLD = `
  UPDATE installation SET held_since = now(), held_for = 'by hand' WHERE held_since IS NULL RETURNING epoch`;

/** The next mark, committed before anybody hears of it, so that none is told twice. */
export const TAKE_MARK = `UPDATE installation SET mark = mark + 1 RETURNING epoch, mark`;

/** Temporal knows more than this database does. */
export const OLDER = `
  UPDATE installation SET held_since = now(), held_for = 'older' WHERE held_since IS NULL RETURNING epoch`;

/**
 * From now on here is where it belongs. What carries the old epoch is of a time that did not happen here, and the new
 * one is guarded anew. Gives when it was held.
 */
export const RELEASE = `
  UPDATE installation SET place = place_of_database(), held_since = NULL, held_for = NULL, epoch = gen_random_uuid()
  WHERE sending_is_held() RETURNING coalesce(old.held_since, now()) AS since`;

/** All rows there are to judge: after `SKIP_NUMBERS`, for who waited unopened was given a number since the backup too. */
export const OPEN_ALL = opening('true');

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
