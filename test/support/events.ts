import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { communityWorld, type CommunityWorld } from './community';

const DAY = 86_400_000;

export interface ShownEvent {
  id: string;
  version: number;
  state: string;
  taken: number;
  sequence: number;
  startsAt: string;
  endsAt: string;
  place: string;
  capacity: number | null;
  change: { id: string } | null;
}

export interface EventsWorld extends CommunityWorld {
  /** A draft of the officer; 20 places in ten days unless told otherwise. */
  eventDraft(changes?: Record<string, unknown>): Promise<ShownEvent>;
  /** Proposed by the officer and published by the supervisor. */
  event(changes?: Record<string, unknown>): Promise<ShownEvent>;
  seen(id: string): Promise<ShownEvent>;
  /** A code and its proof; calling it books or gives up. */
  withCode(
    id: string,
    purpose: 'book-place' | 'leave-place',
    email: string,
    party?: { people: number; name?: string; wantsNews?: boolean },
  ): Promise<() => supertest.Test>;
  book(
    id: string,
    email: string,
    people?: number,
    wantsNews?: boolean,
  ): Promise<supertest.Response>;
  leave(id: string, email: string): Promise<supertest.Response>;
}

export async function eventsWorld(): Promise<EventsWorld> {
  const world = (await communityWorld()) as EventsWorld;
  world.eventDraft = async (changes = {}) => {
    const answer = await world.call('officer', 'post', '/events').send({
      ...{ title: 'Coffee with your officers', words: 'Come and talk with us.' },
      ...{ place: 'Village Hall, Mill Lane', areaIds: [world.area.village], capacity: 20 },
      startsAt: new Date(Date.now() + 10 * DAY),
      endsAt: new Date(Date.now() + 10 * DAY + 7_200_000),
      ...changes,
    });
    if (answer.status !== 201) throw new Error(`draft answered ${answer.status} ${answer.text}`);
    return answer.body as ShownEvent;
  };
  world.event = async (changes) => {
    const { id } = await world.eventDraft(changes);
    const path = `/events/${id}/steps`;
    await world.call('officer', 'post', path, 1).send({ action: 'propose' }).expect(200);
    const done = await world.call('supervisor', 'post', path, 2).send({ action: 'publish' });
    if (done.status !== 200) throw new Error(`publish answered ${done.status} ${done.text}`);
    return done.body as ShownEvent;
  };
  world.seen = async (id) =>
    (await world.call('officer', 'get', `/events/${id}`)).body as ShownEvent;
  world.withCode = async (id, purpose, email, party) => {
    const post = (path: string) =>
      supertest(world.url)
        .post(`/api/v1/public/events/${id}${path}`)
        .set('Idempotency-Key', randomUUID());
    // All residents of a test come from one address, and one may ask for a few codes an hour only.
    await world.db.query(`DELETE FROM rate_limit WHERE key LIKE 'code-%'`);
    const asked = await post('/codes').send({ email, purpose });
    if (asked.status !== 200) throw new Error(`codes answered ${asked.status} ${asked.text}`);
    const { proof } = asked.body as { proof: string };
    const code = await world.codeOf(email);
    return () =>
      party
        ? post('/bookings').send({ name: 'A resident', ...party, proof, code })
        : post('/cancellations').send({ proof, code });
  };
  world.book = async (id, email, people = 1, wantsNews = false) =>
    (await world.withCode(id, 'book-place', email, { people, wantsNews }))();
  world.leave = async (id, email) => (await world.withCode(id, 'leave-place', email))();
  return world;
}

/** Its hours come now: those of a published event change only by a second person otherwise. */
export async function moveEvent(
  db: DataSource,
  id: string,
  { startsIn, endsIn }: { startsIn: string; endsIn: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(
      `UPDATE event SET starts_at = now() + $2::interval, ends_at = now() + $3::interval WHERE id = $1`,
      [id, startsIn, endsIn],
    );
  });
}
