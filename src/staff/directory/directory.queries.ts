/** $1 issuer, $2 subject: whose account that is. */
export const BY_SUBJECT = `
  SELECT s.id, s.active, true AS linked FROM directory_identity d JOIN staff s ON s.id = d.staff_id
  WHERE d.issuer = $1 AND d.subject = $2`;

/** $1 issuer, $2 mail address. Locks the account, so that it becomes one person's. */
export const BY_EMAIL = `
  SELECT s.id, s.active,
    EXISTS (SELECT FROM directory_identity d WHERE d.staff_id = s.id AND d.issuer = $1) AS linked
  FROM staff s WHERE s.email = $2 FOR NO KEY UPDATE`;

/** $1 issuer, $2 subject, $3 staff. No row where somebody else of the directory came first. */
export const LINK = `
  INSERT INTO directory_identity (issuer, subject, staff_id) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING RETURNING staff_id`;
