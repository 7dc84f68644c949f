/** What the person of concern $1 hears of because of it: the rumour asked about, what it is linked to, its group. */
export const HEARD_BY = `
  SELECT 'rumour' AS kind, rumour_id AS id FROM rumour_question WHERE concern_id = $1 AND rumour_id IS NOT NULL
  UNION SELECT follows_kind, follows_id FROM concern_link WHERE concern_id = $1 AND began_following
  UNION SELECT 'concerns', group_id FROM concern WHERE id = $1 AND group_id IS NOT NULL`;

/** No link of concern $1 holds a following any more. */
export const HOLDS_NONE = `
  UPDATE concern_link SET began_following = false WHERE concern_id = $1 AND began_following`;
