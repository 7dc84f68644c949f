/**
 * People $1 and messages $2: for each of them the latest mail with one of these that they got, or may have got.
 * It is the digest's where a digest carried it.
 */
export const EARLIER = `
  SELECT got.contact_point_id AS "contactPointId", max(coalesce(digest.id, got.id)) AS id
  FROM delivery got LEFT JOIN delivery digest ON digest.id = got.carried_by
  WHERE got.contact_point_id = ANY ($1) AND got.send_id = ANY ($2)
    AND coalesce(digest.state, got.state) IN ('accepted', 'unknown')
  GROUP BY got.contact_point_id`;
