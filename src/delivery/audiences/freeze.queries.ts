import { AUDIENCE_WHERE } from '../../residents/audience/audience.where';

/**
 * Freezes the audience in one statement: who it is, in chunks, one row a contact point, and its size.
 * $1 area ids, $2 topic, $3 cadences, $4 message, $5 revision, $6 people a chunk. Gives the size.
 */
export const FREEZE = `
  WITH person AS MATERIALIZED (
    SELECT contact_point_id, (row_number() OVER (ORDER BY contact_point_id) - 1) / $6::integer AS chunk
    FROM (SELECT DISTINCT member.contact_point_id FROM audience_member member
          WHERE member.channel = 'email' AND ${AUDIENCE_WHERE}) AS one
  ), frozen AS (
    INSERT INTO audience (message_id, revision_id, size) SELECT $4, $5, count(*) FROM person
    RETURNING size
  ), chunks AS (
    INSERT INTO chunk (message_id, number) SELECT DISTINCT $4::uuid, chunk FROM person
  ), rows AS (
    INSERT INTO delivery (message_id, contact_point_id, chunk)
    SELECT $4, contact_point_id, chunk FROM person
  )
  SELECT size FROM frozen`;

export const FROZEN = `SELECT size FROM audience WHERE message_id = $1`;

/** Two freezes of one message take turns. */
export const LOCK_FREEZE = `SELECT pg_advisory_xact_lock(hashtextextended('freeze ' || $1, 0))`;
