import supertest from 'supertest';
import { Interests } from '../../../src/residents/interests/interests.service';
import { givenVoter } from '../../support/community';
import { eventsWorld, moveEvent } from '../../support/events';
import { lettersTo } from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(eventsWorld);

let people = 0;
/** So many confirmed residents. */
async function givenPeople(count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, () => `guest${(people += 1)}@example.org`);
  // All of them come from one address, which may sign up a few an hour only.
  await world.db.query('DELETE FROM rate_limit');
  for (const email of emails) await givenVoter(world, email);
  return emails;
}
const kindsTo = async (email: string) =>
  (await lettersTo(world, email))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('event-'));
const statesOf = async (id: string) =>
  world.db.query<{ state: string; people: number }[]>(
    'SELECT state, people FROM event_booking WHERE event_id = $1 ORDER BY asked_at',
    [id],
  );

describe('booking', () => {
  it('gives a place by a code, once for each key, and a letter with the facts', async () => {
    const { id } = await world.event();
    const [email] = (await givenPeople(1)) as [string];
    const book = await world.withCode(id, 'book-place', email, { people: 2, wantsNews: true });
    expect((await book()).body).toEqual({ state: 'placed' });
    expect(await world.seen(id)).toMatchObject({ taken: 2 });
    const letters = await lettersTo(world, email);
    const { subject, text } = letters.find(({ kind }) => kind === 'event-placed')!;
    expect(subject).toBe('You have a place: Coffee with your officers');
    expect(text).toContain('You have a place for 2 people');
    expect(text).toContain('Village Hall, Mill Lane');
    expect(text).not.toContain('A resident');
    expect(await world.app.get(Interests).count(world.db, { kind: 'event', id })).toBe(1);
    // A code works once.
    expect((await book()).body).toMatchObject({ code: 'wrong-code' });
  });

  it('keeps the name sealed, and out of log and requests', async () => {
    const { id } = await world.event();
    const [email] = (await givenPeople(1)) as [string];
    const party = { people: 1, name: 'Amira Example' };
    await (
      await world.withCode(id, 'book-place', email, party)
    )();
    const [found] = await world.db.query<{ rows: string }[]>(
      `SELECT coalesce(string_agg(one::text, ' '), '') AS rows FROM (
         SELECT to_jsonb(booking) AS one FROM event_booking booking
         UNION ALL SELECT to_jsonb(entry) FROM audit_entry entry
         UNION ALL SELECT to_jsonb(request) FROM idempotency_key request) everything`,
    );
    expect(found!.rows).not.toContain('Amira');
  });

  it('changes the number, keeps what one has when there is no room, and answers who is too many', async () => {
    const { id } = await world.event({ capacity: 4 });
    const [one, two] = (await givenPeople(2)) as [string, string];
    expect((await world.book(id, one, 2)).body).toEqual({ state: 'placed' });
    expect((await world.book(id, two, 2)).body).toEqual({ state: 'placed' });
    expect((await world.book(id, one, 3)).body).toMatchObject({ code: 'no-room-for-more' });
    expect((await world.book(id, one, 5)).body).toMatchObject({ code: 'too-many-people' });
    expect((await world.book(id, one, 1)).body).toEqual({ state: 'placed' });
    expect(await world.seen(id)).toMatchObject({ taken: 3 });
  });

  it('does not tell whether an address is known', async () => {
    const { id } = await world.event();
    const ask = (email: string) =>
      supertest(world.url)
        .post(`/api/v1/public/events/${id}/codes`)
        .set('Idempotency-Key', crypto.randomUUID())
        .send({ email, purpose: 'book-place' });
    const [known] = (await givenPeople(1)) as [string];
    for (const email of [known, 'nobody@example.org']) {
      const asked = await ask(email);
      expect(asked.status).toBe(200);
      const { proof } = asked.body as { proof: string };
      const answer = await supertest(world.url)
        .post(`/api/v1/public/events/${id}/bookings`)
        .set('Idempotency-Key', crypto.randomUUID())
        .send({ proof, code: '000000', people: 1, name: 'Nobody' });
      expect(answer.body).toMatchObject({ status: 422, code: 'wrong-code' });
    }
    expect(await lettersTo(world, 'nobody@example.org')).toEqual([]);
  });

  it('ends when the event begins, is called off, or needs none', async () => {
    const asked = async (id: string) =>
      supertest(world.url)
        .post(`/api/v1/public/events/${id}/codes`)
        .set('Idempotency-Key', crypto.randomUUID())
        .send({ email: 'a@example.org', purpose: 'book-place' });
    const begun = await world.event();
    await moveEvent(world.db, begun.id, { startsIn: '-1 minute', endsIn: '1 hour' });
    expect((await asked(begun.id)).body).toMatchObject({ code: 'event-has-begun' });
    const off = await world.event();
    await world
      .call('supervisor', 'post', `/events/${off.id}/cancellation`, 3)
      .send({ reason: 'staff' });
    expect((await asked(off.id)).body).toMatchObject({ code: 'event-is-off' });
    const open = await world.event({ capacity: null });
    expect((await asked(open.id)).body).toMatchObject({ code: 'no-booking-needed' });
  });
});

describe('capacity', () => {
  it('holds when everybody books at once', async () => {
    const { id } = await world.event({ capacity: 5 });
    const emails = await givenPeople(9);
    const ready: (() => supertest.Test)[] = [];
    for (const email of emails)
      ready.push(await world.withCode(id, 'book-place', email, { people: 1 }));
    const answers = await Promise.all(ready.map((book) => book()));
    const states = answers.map(({ body }) => (body as { state: string }).state);
    expect(states.filter((state) => state === 'placed')).toHaveLength(5);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(4);
    expect(await world.seen(id)).toMatchObject({ taken: 5 });
  });

  it('holds while some give up and others book, and leaves no chair empty', async () => {
    const { id } = await world.event({ capacity: 3 });
    const early = await givenPeople(5);
    for (const email of early) await world.book(id, email);
    const late = await givenPeople(3);
    const ready: (() => supertest.Test)[] = [];
    for (const email of late)
      ready.push(await world.withCode(id, 'book-place', email, { people: 1 }));
    for (const email of early.slice(0, 3))
      ready.push(await world.withCode(id, 'leave-place', email));
    const answers = await Promise.all(ready.map((act) => act()));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const states = (await statesOf(id)).map(({ state }) => state);
    // In order of asking: the two who waited before the others come first.
    expect(states).toEqual(['placed', 'placed', 'placed', 'waiting', 'waiting']);
    expect(await world.seen(id)).toMatchObject({ taken: 3 });
  });

  it('is held by the database too', async () => {
    const { id } = await world.event({ capacity: 1 });
    const [one, two] = (await givenPeople(2)) as [string, string];
    await world.book(id, one);
    await world.book(id, two);
    await expect(
      world.db.query(`UPDATE event_booking SET state = 'placed' WHERE event_id = $1`, [id]),
    ).rejects.toThrow('event_has_room');
  });
});

describe('the waiting list', () => {
  it('moves up by itself, in order, passing over who does not fit', async () => {
    const { id } = await world.event({ capacity: 3 });
    const [first, second, large, small] = (await givenPeople(4)) as [
      string,
      string,
      string,
      string,
    ];
    await world.book(id, first, 2);
    await world.book(id, second, 1);
    expect((await world.book(id, large, 2)).body).toEqual({ state: 'waiting' });
    expect((await world.book(id, small, 1)).body).toEqual({ state: 'waiting' });
    expect((await world.leave(id, second)).body).toEqual({ state: 'given-up' });
    expect(await kindsTo(small)).toEqual(['event-waiting', 'event-moved-up']);
    expect(await kindsTo(large)).toEqual(['event-waiting']);
    expect(await kindsTo(second)).toEqual(['event-placed', 'event-left']);
    await world.leave(id, first);
    expect(await kindsTo(large)).toEqual(['event-waiting', 'event-moved-up']);
    expect(await world.seen(id)).toMatchObject({ taken: 3 });
    expect((await world.leave(id, first)).body).toMatchObject({ code: 'no-place-of-yours' });
  });

  it('moves up when there are more places, and when somebody is erased', async () => {
    const { id, startsAt, endsAt, place } = await world.event({ capacity: 1 });
    const [first, second, third] = (await givenPeople(3)) as [string, string, string];
    for (const email of [first, second, third]) await world.book(id, email);
    const change = { startsAt, endsAt, place, capacity: 2, reason: 'demand' };
    const proposed = await world.call('officer', 'post', `/events/${id}/changes`, 3).send(change);
    const { change: waits, version } = proposed.body as {
      change: { id: string };
      version: number;
    };
    await world
      .call('supervisor', 'post', `/events/${id}/changes/${waits.id}/publish`, version)
      .send({})
      .expect(200);
    expect(await kindsTo(second)).toEqual(['event-waiting', 'event-moved-up']);
    expect(await world.db.query('SELECT FROM event_notice WHERE event_id = $1', [id])).toEqual([]);

    const [row] = await world.db.query<{ id: string }[]>(
      `SELECT contact_point_id AS id FROM event_booking WHERE event_id = $1 ORDER BY asked_at LIMIT 1`,
      [id],
    );
    const preferences = new URL(world.links.preferences(row!.id)).pathname;
    const post = (path: string, body: object) =>
      supertest(world.url)
        .post(`/api/v1${preferences}/${path}`)
        .send(body)
        .set('Idempotency-Key', crypto.randomUUID());
    await world.db.query(`DELETE FROM rate_limit WHERE key LIKE 'code-%'`);
    expect((await post('codes', { purpose: 'deletion' })).status).toBe(202);
    expect((await post('deletion', { code: await world.codeOf(first) })).status).toBeLessThan(300);
    expect(await statesOf(id)).toEqual([
      { state: 'placed', people: 1 },
      { state: 'placed', people: 1 },
    ]);
    expect(await kindsTo(third)).toEqual(['event-waiting', 'event-moved-up']);
  });
});

describe('the list at the door', () => {
  it('has names for permitted staff alone, and says who read it', async () => {
    const { id } = await world.event({ capacity: 10 });
    const [one, two] = (await givenPeople(2)) as [string, string];
    await (
      await world.withCode(id, 'book-place', one, { people: 2, name: 'Bo Example' })
    )();
    await (
      await world.withCode(id, 'book-place', two, { people: 1, name: 'Ada Example' })
    )();
    const list = await world.call('officer', 'get', `/events/${id}/door`);
    const { items } = list.body as { items: { id: string; name: string; people: number }[] };
    expect(items.map(({ name, people: party }) => [name, party])).toEqual([
      ['Ada Example', 1],
      ['Bo Example', 2],
    ]);
    const bo = items[1]!.id;
    const tick = (came: number) =>
      world.call('officer', 'post', `/events/${id}/door/${bo}`).send({ came });
    expect((await tick(3)).body).toMatchObject({ code: 'invalid-input' });
    expect((await tick(2)).status).toBe(200);
    expect((await tick(1)).status).toBe(200);
    expect(await world.seen(id)).toMatchObject({ came: 1 });
    const [read] = await world.db.query<{ times: number }[]>(
      `SELECT count(*)::integer AS times FROM audit_entry WHERE action = 'event.door-list-read' AND subject_id = $1`,
      [id],
    );
    expect(read!.times).toBe(1);
    expect((await supertest(world.url).get(`/api/v1/events/${id}/door`)).status).toBe(401);
  });
});
