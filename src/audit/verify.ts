import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

export type Verdict =
  | { ok: true; entries: number; head: string }
  | { ok: false; seq: string; fault: 'gap' | 'broken-chain' | 'changed-entry' };

interface Row {
  seq: string;
  canonical: string;
  previous_hash: Buffer;
  hash: Buffer;
}

const PAGE = 5000;

/** The log as it must hash: the same canonical text as the trigger `audit_chain` makes, reckoned here apart from it. */
const ENTRIES = `
  SELECT seq, previous_hash, hash, concat_ws(E'\\x1f',
    seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    actor_kind, coalesce(actor_id, ''), action, subject_kind, subject_id, detail::text) AS canonical
  FROM audit_entry WHERE seq > $1 ORDER BY seq LIMIT ${PAGE}`;

/** Walks the whole chain; stops at the first entry that is missing, moved or changed. */
export async function verifyAudit(db: DataSource): Promise<Verdict> {
  let previous: Buffer = Buffer.from([0]);
  let entries = 0;
  for (;;) {
    const rows = await db.query<Row[]>(ENTRIES, [entries]);
    for (const row of rows) {
      const fault = faultOf(row, entries + 1, previous);
      if (fault) return { ok: false, seq: row.seq, fault };
      previous = row.hash;
      entries += 1;
    }
    if (rows.length < PAGE) return { ok: true, entries, head: previous.toString('hex') };
  }
}

function faultOf(row: Row, expected: number, previous: Buffer) {
  if (Number(row.seq) !== expected) return 'gap';
  if (!row.previous_hash.equals(previous)) return 'broken-chain';
  const hash = createHash('sha256').update(previous).update(row.canonical).digest();
  return hash.equals(row.hash) ? null : 'changed-entry';
}
