/** $1 letters: those that carried an answer or a question. Its page tells how far the mail came. */
export const LETTERS_OF_ANSWERS = `SELECT letter_id AS id FROM answer WHERE letter_id = ANY ($1::uuid[])`;

/** $1 contact points: those of a concern, or of a form that is to be answered there. */
export const CONTACTS_OF_CONCERNS = `
  SELECT contact_point_id AS id FROM concern WHERE contact_point_id = ANY ($1::uuid[])
  UNION SELECT contact_point_id FROM concern_report WHERE contact_point_id = ANY ($1::uuid[])`;

/** $1 before when, $2 at most. The form itself stays; nobody came back to say that the address is theirs. */
export const SWEEP_CLAIMS = `
  DELETE FROM concern_report WHERE concern_id IN (
    SELECT concern_id FROM concern_report WHERE confirmed_at IS NULL AND at < $1
    ORDER BY concern_id LIMIT $2 FOR UPDATE SKIP LOCKED)`;

/** $1 at most: concerns of deleted people that are dealt with. */
export const ERASURES_OWED = `
  SELECT id FROM concern WHERE erase_owed_at IS NOT NULL AND state <> 'open' ORDER BY id LIMIT $1`;
