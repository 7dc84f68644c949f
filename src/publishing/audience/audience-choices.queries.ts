/** $1 message. */
export const WAS_RELEASED = `SELECT FROM published_message WHERE message_id = $1`;

/** The latest $1 messages that went out to areas, and $2 (or null), the newest first; $3 only of this partner, or null for all. */
export const RELEASED_LATELY = `
  SELECT published.message_id AS id, revision.subject, published.released_at AS at
  FROM published_message published JOIN revision ON revision.id = published.revision_id
  WHERE ($3::uuid IS NULL OR EXISTS (
      SELECT FROM message WHERE message.id = published.message_id AND message.partner_id = $3))
    AND (published.message_id = $2 OR published.message_id IN (SELECT message_id FROM published_message WHERE for_public
                                 ORDER BY released_at DESC, message_id DESC LIMIT $1))
  ORDER BY published.released_at DESC, published.message_id DESC`;
