/** One export at a time, whichever worker runs it. Held until the transaction ends. */
export const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(7240002)`;

export const LAST_DAY = `SELECT max(day)::text AS day FROM audit_head`;

export const EPOCH = `SELECT epoch FROM installation`;

/** The newest entry before $1 (null: of all), with how many there are up to it; no row while there is none. */
export const NEWEST = `
  SELECT newest.seq::float8 AS seq, encode(newest.hash, 'hex') AS hash,
         (SELECT count(*) FROM audit_entry WHERE seq <= newest.seq)::float8 AS entries
  FROM (SELECT seq, hash FROM audit_entry WHERE $1::timestamptz IS NULL OR at < $1 ORDER BY seq DESC LIMIT 1) AS newest`;

/** $1 to $8 a signed head, $9 its letter, $10 since when it is in the file. */
export const ADD = `
  INSERT INTO audit_head (day, seq, hash, entries, at, epoch, key, signature, letter_id, filed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (day) DO NOTHING`;

const HEAD = `
  day::text AS day, head.seq::float8 AS seq, head.hash, entries::float8 AS entries,
  to_char(head.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, epoch, key, signature`;

/** Heads after day $1 (null for all), oldest first. */
export const AFTER = `SELECT ${HEAD} FROM audit_head head WHERE $1::date IS NULL OR day > $1 ORDER BY day`;

export const FILED = `UPDATE audit_head SET filed_at = now() WHERE filed_at IS NULL`;

export const LETTER_LOST = `UPDATE audit_head SET letter_lost_at = now() WHERE letter_id = $1`;

/** The newest $2 heads before day $1 (null for the newest), and what the log says now at their numbers. */
export const LIST = `
  SELECT ${HEAD}, encode(entry.hash, 'hex') AS now, filed_at IS NOT NULL AS filed,
         letter_id IS NOT NULL AND letter_lost_at IS NULL AS mailed
  FROM audit_head head LEFT JOIN audit_entry entry ON entry.seq = head.seq
  WHERE $1::date IS NULL OR day < $1 ORDER BY day DESC LIMIT $2`;

/** What the log says now at numbers $1. */
export const HASHES = `
  SELECT seq::float8 AS seq, encode(hash, 'hex') AS hash FROM audit_entry WHERE seq = ANY ($1::bigint[])`;

/**
 * Seconds since the last head that left as it should, or since the first entry where none has yet. $1: there is a folder.
 */
export const AGE = `
  SELECT coalesce(extract(epoch FROM now() - coalesce(
    (SELECT max(at) FROM audit_head WHERE letter_lost_at IS NULL AND (NOT $1 OR filed_at IS NOT NULL)),
    (SELECT at FROM audit_entry ORDER BY seq LIMIT 1))), 0)::float8 AS age`;
