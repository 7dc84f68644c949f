/** $1 concern, $2 kind, $3 subject, $4 kind and $5 id of what is followed, $6 who says so. A row when it is new. */
export const LINK = `
  INSERT INTO concern_link (concern_id, kind, subject_id, follows_kind, follows_id, staff_id)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING concern_id`;

/** $1 concern, $2 kind and $3 id of what is followed: the resident follows it by one of its links. */
export const BEGAN = `
  UPDATE concern_link SET began_following = true
  WHERE (concern_id, kind, subject_id) = (
    SELECT concern_id, kind, subject_id FROM concern_link
    WHERE concern_id = $1 AND follows_kind = $2 AND follows_id = $3 ORDER BY at, subject_id LIMIT 1)`;

/** $1 concern, $2 kind, $3 subject. */
export const UNLINK = `
  DELETE FROM concern_link WHERE concern_id = $1 AND kind = $2 AND subject_id = $3
  RETURNING follows_kind AS "kind", follows_id AS id, began_following AS "beganFollowing"`;

/** Another link by which person $1 hears of $2, $3. */
export const OTHER_LINK = `
  SELECT link.concern_id AS "concernId" FROM concern_link link JOIN concern ON concern.id = link.concern_id
  WHERE concern.contact_point_id = $1 AND link.follows_kind = $2 AND link.follows_id = $3 LIMIT 1`;

/** Of concern $1, the oldest first. */
export const LINKS_OF = `
  SELECT kind, subject_id AS id FROM concern_link WHERE concern_id = $1 ORDER BY at, subject_id`;

/** What residents hear of by concern $1. */
export const FOLLOWED_BY = `
  SELECT DISTINCT follows_kind AS kind, follows_id AS id FROM concern_link WHERE concern_id = $1`;

/** Concerns that belong to what is followed: $1 kind, $2 id. */
export const LINKED = `
  SELECT count(DISTINCT concern_id)::integer AS concerns FROM concern_link
  WHERE follows_kind = $1 AND follows_id = $2`;
