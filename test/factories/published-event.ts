import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

interface Wish {
  wardId: string;
  /** Intervals of PostgreSQL. */
  startsIn: string;
  endsIn: string;
  capacity?: number | null;
}

/** A published event in a ward. */
export async function givenPublishedEvent(
  tx: EntityManager,
  { wardId, startsIn, endsIn, capacity = 20 }: Wish,
  people: readonly [author: string, publisher: string],
): Promise<string> {
  const [event] = await tx.query<[{ id: string }]>(
    `INSERT INTO event (state, title, place, area_ids, starts_at, ends_at, capacity, editor_ids, published_by, published_at)
     VALUES ('published', 'Coffee with your officers', 'Village Hall', ARRAY[$1::uuid], now() + $2::interval,
             now() + $3::interval, $4, ARRAY[$5::uuid], $6, now()) RETURNING id`,
    [wardId, startsIn, endsIn, capacity, ...people],
  );
  return event.id;
}

/** Somebody of these contact points has a place, or waits for one. */
export async function givenBooking(
  tx: EntityManager,
  eventId: string,
  contactPointId: string,
  state: 'placed' | 'waiting' = 'placed',
): Promise<void> {
  await tx.query(
    `INSERT INTO event_booking (event_id, resident_id, contact_point_id, people, state, sealed_name, asked_at)
     VALUES ($1, $2, $3, 1, $4, 'sealed', now() - interval '1 hour')`,
    [eventId, randomUUID(), contactPointId, state],
  );
}
