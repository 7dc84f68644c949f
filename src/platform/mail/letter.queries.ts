export interface StartedLetter {
  id: string;
  kind: string;
  sealed_content: Buffer;
  /** Which attempt this is; only it may record its outcome. */
  tries: number;
  created_at: Date;
}

/**
 * Marks letter $1 in flight, unless it has its end. One row, or none. While all sending is held, one written before
 * may have been sent by a time that this database forgot; what is written since goes out.
 */
export const START = `
  UPDATE letter
  SET state = 'in flight', tries = tries + 1,
      possible_duplicates = possible_duplicates + (state = 'in flight')::int
  WHERE id = $1 AND state IN ('waiting', 'in flight')
    AND NOT (sending_is_held() AND created_at <= (SELECT held_since FROM installation))
  RETURNING id, kind, sealed_content, tries, created_at`;

/** The end of letter $1, if it is there. */
export const END = `SELECT state FROM letter WHERE id = $1`;

/** Ends as unknown what was written until $1 and has no end. */
export const MAY_BE_SENT = `
  UPDATE letter SET state = 'unknown', sealed_content = NULL, done_at = now()
  WHERE state IN ('waiting', 'in flight') AND created_at <= $1`;

/** Records what came of attempt $2 of letter $1, unless a later attempt took over. An ended letter is forgotten. */
export const FINISH = `
  UPDATE letter
  SET state = $3, smtp_code = $4, enhanced_code = $5,
      sealed_content = CASE WHEN $3 = 'waiting' THEN sealed_content END,
      done_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE now() END
  WHERE id = $1 AND tries = $2 AND state = 'in flight'`;

/** Letter $1, locked, if nobody has begun to send it. */
export const NOT_BEGUN = `
  SELECT sealed_content AS sealed FROM letter WHERE id = $1 AND state = 'waiting' AND tries = 0 FOR UPDATE`;
