import type { DataSource } from 'typeorm';

/** A current priority of a ward, as its residents' vote made it. */
export async function givenCurrentPriority(
  db: DataSource,
  areaId: string,
  title = 'Speeding in Mill Lane',
): Promise<string> {
  return db.transaction(async (tx) => {
    const one = async (sql: string, values: unknown[]) =>
      (await tx.query<[{ id: string }]>(sql, values))[0].id;
    const author = await one('SELECT id FROM staff ORDER BY created_at LIMIT 1', []);
    const poll = await one(
      `INSERT INTO poll (kind, question, area_ids, opens_at, closes_at, editor_ids)
       VALUES ('priorities', 'What first?', $1, now() - interval '2 days', now() - interval '1 day', $2) RETURNING id`,
      [[areaId], [author]],
    );
    const option = await one(
      'INSERT INTO poll_option (poll_id, place, title) VALUES ($1, 1, $2) RETURNING id',
      [poll, title],
    );
    await tx.query(
      `UPDATE priority SET state = 'replaced', ended = now() WHERE area_id = $1 AND state = 'current'`,
      [areaId],
    );
    return one(
      `INSERT INTO priority (area_id, option_id, place, title, words) VALUES ($1, $2, 1, $3, '') RETURNING id`,
      [areaId, option, title],
    );
  });
}

/** An entry of a priority that a second person published. */
export async function givenPublishedEntry(
  db: DataSource,
  priorityId: string,
  { kind = 'outcome', said = 'Cars are too fast.', words = 'Speeds fell by a third.' } = {},
): Promise<string> {
  const [{ id }] = await db.query<[{ id: string }]>(
    `INSERT INTO priority_entry (priority_id, kind, said, words, author_id, published_by, published_at)
     SELECT $1, $2, $3, $4, a.id, b.id, now()
     FROM (SELECT id FROM staff ORDER BY id LIMIT 1) a, (SELECT id FROM staff ORDER BY id DESC LIMIT 1) b
     RETURNING id`,
    [priorityId, kind, said, words],
  );
  return id;
}
