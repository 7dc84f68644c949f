import type { DataSource } from 'typeorm';
import { givenReleased, messageIs } from '../integration/delivery/given';

type Wish = Parameters<typeof givenReleased>[1] & {
  /** Corrects this one, which held what may not be published when `blocked`. */
  corrects?: { id: string; blocked?: boolean };
  /** Moment of the release. */
  at?: Date;
};

/** A message that was approved, checked for its release and went out. */
export async function givenPublished(db: DataSource, wish: Wish): Promise<string> {
  const id = await givenReleased(db, { correctsId: wish.corrects?.id, ...wish });
  await db.query(
    `INSERT INTO check_run (revision_id, moment, rules_version, as_of, outcome, result_hash)
     SELECT revision_id, 'release', '1', now(), 'pass', approved_hash FROM message WHERE id = $1`,
    [id],
  );
  if (wish.at)
    await db.query(`UPDATE published_message SET released_at = $2 WHERE message_id = $1`, [
      id,
      wish.at,
    ]);
  if (wish.corrects) await givenCorrection(db, id, wish.corrects);
  return id;
}

async function givenCorrection(
  db: DataSource,
  id: string,
  { id: original, blocked = false }: { id: string; blocked?: boolean },
): Promise<void> {
  await db.query(
    `INSERT INTO correction (message_id, original_id, wrong, right_words, why, blocked, blocked_because, made_by)
     SELECT $1, $2, 'Wrong', 'Right', 'Sorry', $3, CASE WHEN $3 THEN 'It named somebody.' END, author_id
     FROM message WHERE id = $1`,
    [id, original, blocked],
  );
}

export const givenWithdrawn = (db: DataSource, id: string) => messageIs(db, id, 'withdrawn');
