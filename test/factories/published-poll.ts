import type { DataSource, EntityManager } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { givenStaff } from '../support/staff';

interface Wish {
  wardId: string;
  /** An interval of PostgreSQL. */
  closesIn: string;
}

/** Two people who may write and publish one. */
export async function givenPollStaff(db: DataSource): Promise<[author: string, publisher: string]> {
  return [
    await givenStaff(db, `author-${randomUUID()}@northshire.example.org`),
    await givenStaff(db, `publisher-${randomUUID()}@northshire.example.org`, {
      role: 'supervisor',
    }),
  ];
}

/** A published vote over the priorities of a ward, with two proposals. */
export async function givenPublishedPoll(
  tx: EntityManager,
  { wardId, closesIn }: Wish,
  people: readonly [author: string, publisher: string],
): Promise<{ id: string; optionId: string }> {
  const [poll] = await tx.query<{ id: string }[]>(
    `INSERT INTO poll (kind, state, question, area_ids, opens_at, closes_at, editor_ids, published_by, published_at)
     VALUES ('priorities', 'published', 'What first?', ARRAY[$1::uuid], now() - interval '1 hour',
             now() + $2::interval, ARRAY[$3::uuid], $4, now()) RETURNING id`,
    [wardId, closesIn, ...people],
  );
  const id = poll!.id;
  const [option] = await tx.query<{ id: string }[]>(
    `INSERT INTO poll_option (poll_id, place, title) VALUES ($1, 1, 'Speeding'), ($1, 2, 'Noise') RETURNING id`,
    [id],
  );
  return { id, optionId: option!.id };
}
