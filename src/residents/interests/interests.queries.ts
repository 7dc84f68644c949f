import { followsSubject } from './follower.where';

/** $1 kind, $2 subject, $3 contact point. Gives a row when this is new. */
export const BEGIN_INTEREST = `
  INSERT INTO interest (subject_kind, subject_id, contact_point_id) VALUES ($1, $2, $3)
  ON CONFLICT (subject_kind, subject_id, contact_point_id)
  DO UPDATE SET since = now(), ended = NULL WHERE interest.ended IS NOT NULL
  RETURNING id`;

/** $1 kind, $2 subject, $3 contact points. */
export const BEGIN_INTERESTS = `
  INSERT INTO interest (subject_kind, subject_id, contact_point_id)
  SELECT $1, $2, one FROM unnest($3::uuid[]) AS one
  ON CONFLICT (subject_kind, subject_id, contact_point_id)
  DO UPDATE SET since = now(), ended = NULL WHERE interest.ended IS NOT NULL`;

/** $1 kind, $2 subject, $3 contact point. */
export const END_INTEREST = `
  UPDATE interest SET ended = now()
  WHERE subject_kind = $1 AND subject_id = $2 AND contact_point_id = $3 AND ended IS NULL RETURNING id`;

/** $1 contact point. */
export const END_ALL_INTERESTS = `
  UPDATE interest SET ended = now() WHERE contact_point_id = $1 AND ended IS NULL`;

/** $1 kind, $2 subject. */
export const COUNT_FOLLOWERS = `
  SELECT count(*)::integer AS people FROM follower WHERE ${followsSubject('$1', '$2')}`;

/** $1 kind, $2 subject, $3 at most. */
export const FEW_FOLLOWERS = `
  SELECT contact_point_id AS "contactPointId", interest_id AS "interestId"
  FROM follower WHERE ${followsSubject('$1', '$2')} ORDER BY interest_id LIMIT $3`;
