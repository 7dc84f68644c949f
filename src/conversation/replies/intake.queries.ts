/** Two copies of one mail, or two mails of one person, at the same moment: the second waits here. In order, so that nobody waits in a circle. */
export const TAKE_TURNS = `SELECT pg_advisory_xact_lock(7240002, turn) FROM unnest($1::integer[]) AS turn`;

const REPLY_COLUMNS = `concern_id, delivery_id, automatic, sealed_from, sealed_subject, sealed_text,
    sealed_original, sealed_message_id, message_id_index, received_at, sender, spf, dkim, dmarc, text_index, attachments`;

/**
 * Keeps so many mails, every part of them sealed: the values of one mail after those of another. Not by arrays, since
 * bytes in an array travel as text of twice their length.
 */
export const keepReplies = (mails: number) => {
  const each = REPLY_COLUMNS.split(',').length;
  const row = (at: number) =>
    `(${Array.from({ length: each }, (_, column) => `$${at * each + column + 1}`).join(', ')})`;
  return `
  INSERT INTO reply (${REPLY_COLUMNS})
  VALUES ${Array.from({ length: mails }, (_, at) => row(at)).join(', ')}
  RETURNING id, message_id_index AS index`;
};

/** Of these Message-IDs with their senders, the ones that are kept already. */
export const KNOWN_REPLIES = `
  SELECT id, concern_id AS "concernId", message_id_index AS index FROM reply WHERE message_id_index = ANY ($1)`;

/**
 * For each place (from 1) of the arrays the newest concern with the same words $1 of the same person $4: about the same
 * message $2, or any where $3.
 */
export const SAME_WORDS = `
  SELECT sought.place::int AS place, same.id
  FROM unnest($1::bytea[], $2::uuid[], $3::boolean[], $4::uuid[], $5::timestamptz[]) WITH ORDINALITY
    AS sought (words, message, telling, contact, at, place),
  LATERAL (
    SELECT c.id FROM reply r JOIN concern c ON c.id = r.concern_id
    WHERE r.text_index = sought.words AND c.contact_point_id = sought.contact
      AND (c.message_id = sought.message OR sought.telling) AND r.received_at > sought.at - interval '30 days'
    ORDER BY r.received_at DESC LIMIT 1) AS same`;

export const KEEP_ATTACHMENTS = `
  INSERT INTO reply_attachment (reply_id, place, kind, bytes, state)
  SELECT * FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::integer[], $5::text[])`;

/** A further reply may only raise: flags add up, safety stays on. $2 category to $4 route are set when $9 is true. */
export const RAISE_CONCERN = `
  UPDATE concern SET
    category = CASE WHEN $9 THEN $2 ELSE category END,
    urgency = CASE WHEN $9 THEN $3 ELSE urgency END,
    route = CASE WHEN $9 THEN $4 ELSE route END,
    flags = ARRAY(SELECT DISTINCT unnest(flags || $5::text[]) ORDER BY 1),
    sealed_reasons = CASE WHEN $9 THEN $6 ELSE sealed_reasons END,
    safe_contact = safe_contact OR $7,
    no_auto_reply = no_auto_reply OR $8,
    state = 'open'
  WHERE id = $1`;

export const OPEN_TASK = `
  INSERT INTO task (concern_id, team_id, due_at, created_at) VALUES ($1, $2, $3, $4) RETURNING id`;

/** The resident has written: what was asked is waited for no longer. */
const HEARD = `
    waited_seconds = waited_seconds + coalesce(greatest(0, extract(epoch FROM now() - asked_at))::bigint, 0),
    asked_at = NULL`;

/** A danger in a further reply moves the task to the team that deals with it, and its clock forward, never back. */
export const RAISE_TASK = `
  UPDATE task SET team_id = $2, due_at = least(coalesce(due_at, $3), $3), version = version + 1,
    owner_id = CASE WHEN team_id = $2 THEN owner_id END,
    state = CASE WHEN team_id = $2 THEN state ELSE 'open' END,
    handed_from = CASE WHEN team_id = $2 THEN handed_from END, handed_to = CASE WHEN team_id = $2 THEN handed_to END,
    handed_at = CASE WHEN team_id = $2 THEN handed_at END, handed_due = CASE WHEN team_id = $2 THEN handed_due END,
    ${HEARD}
  WHERE id = $1`;

/** A further reply makes an answer written before it stale: whoever answers must have seen it. */
export const NEWS_FOR_TASK = `UPDATE task SET version = version + 1, ${HEARD} WHERE id = $1`;

/** One open alarm a concern: a second danger does not ring a bell that rings already. */
export const RAISE_ALARM = `
  INSERT INTO alarm (concern_id, raised_at)
  SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM alarm WHERE concern_id = $1 AND taken_at IS NULL)
  RETURNING id`;

export const NOTE_EVENT = `INSERT INTO concern_event (concern_id, kind, detail) VALUES ($1, $2, $3)`;

export const OPEN_TASK_OF = `
  SELECT id, team_id AS "teamId" FROM task
  WHERE concern_id = $1 AND state IN ('open', 'claimed') ORDER BY created_at DESC LIMIT 1 FOR UPDATE`;
