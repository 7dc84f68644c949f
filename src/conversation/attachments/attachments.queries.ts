/** What came with the replies of concern $1. */
export const ATTACHMENTS_OF = `
  SELECT at.id, at.reply_id AS "replyId", at.kind, at.bytes, at.state
  FROM reply_attachment at JOIN reply r ON r.id = at.reply_id
  WHERE r.concern_id = $1 ORDER BY r.received_at, r.id, at.place`;

/** Picture $1 of concern $2; the sealed mail only where the picture was not made anew yet. */
export const PICTURE = `
  SELECT at.place, at.state, at.shown_type AS "type", at.sealed_shown AS "sealedShown",
    CASE WHEN at.state = 'picture' THEN r.sealed_original END AS "sealedOriginal"
  FROM reply_attachment at JOIN reply r ON r.id = at.reply_id
  WHERE at.id = $1 AND r.concern_id = $2 AND at.state IN ('picture', 'shown')`;

export const SHOW_PICTURE = `
  UPDATE reply_attachment SET state = 'shown', shown_type = $2, sealed_shown = $3
  WHERE id = $1 AND state = 'picture'`;

/** It says that it is a picture and cannot be read as one: no second try. */
export const QUARANTINE = `
  UPDATE reply_attachment SET state = 'quarantined' WHERE id = $1 AND state = 'picture'`;
