/** What a page needs of concern $1 right after it was taken in. */
export const TAKEN = `
  SELECT c.urgency, c.category, c.flags, t.due_at AS "dueAt", t.id AS "taskId"
  FROM concern c LEFT JOIN task t ON t.concern_id = c.id AND t.state IN ('open', 'claimed')
  WHERE c.id = $1 ORDER BY t.created_at DESC LIMIT 1`;

/** Whose answer it is to be, as they say: $1 concern, $2 contact point. One that was confirmed stays. */
export const CLAIM_REPORT = `
  INSERT INTO concern_report (concern_id, contact_point_id) VALUES ($1, $2)
  ON CONFLICT (concern_id) DO UPDATE SET contact_point_id = excluded.contact_point_id
  WHERE concern_report.confirmed_at IS NULL`;

export const REPORT = `
  SELECT contact_point_id AS "contactPointId", confirmed_at AS "confirmedAt"
  FROM concern_report WHERE concern_id = $1`;

export const CONFIRM_REPORT = `UPDATE concern_report SET confirmed_at = now() WHERE concern_id = $1`;

/** What they wrote is theirs from now on: $1 concern, $2 sealed address. */
export const CONFIRM_REPLIES = `
  UPDATE reply SET sender = 'confirmed', sealed_from = $2 WHERE concern_id = $1 AND sender = 'form'`;

export const CONFIRM_CONCERN = `
  UPDATE concern SET contact_point_id = $2, sender_confirmed = true, sender_index = NULL WHERE id = $1`;
