/** $1 new message, $2 original, $3 wrong, $4 right, $5 why, $6 blocked, $7 because or null, $8 staff. */
export const KEEP_CORRECTION = `
  INSERT INTO correction (message_id, original_id, wrong, right_words, why, blocked, blocked_because, made_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** The thread of message $1: the first one and its updates, in order. */
export const THREAD = `
  SELECT m.id, m.state, r.subject
  FROM message self
  JOIN message m ON coalesce(m.thread_id, m.id) = coalesce(self.thread_id, self.id)
  JOIN revision r ON r.id = m.revision_id
  WHERE self.id = $1 AND m.corrects_id IS NULL ORDER BY m.id`;

/** Corrections of message $1, the first one first. */
export const CORRECTIONS_OF = `
  SELECT m.id, m.state, r.subject FROM correction c
  JOIN message m ON m.id = c.message_id JOIN revision r ON r.id = m.revision_id
  WHERE c.original_id = $1 ORDER BY m.id`;
