/** $1 link. Who holds the lock sets the one password of the link, and none while the account is being ended. */
export const LOCK_ACCOUNT_OF_LINK = `
  SELECT FROM staff WHERE id = (SELECT staff_id FROM staff_link WHERE id = $1) FOR UPDATE`;

export const LINK = `
  SELECT l.id, l.staff_id AS "staffId", l.purpose, l.used_at IS NOT NULL AS used, l.expires_at < now() AS expired, s.active
  FROM staff_link l JOIN staff s ON s.id = l.staff_id WHERE l.id = $1`;
