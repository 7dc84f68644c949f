import supertest from 'supertest';
import { eventsWorld } from '../../support/events';
import { forSuite } from '../../support/for-suite';

const world = forSuite(eventsWorld);

const publicly = (path: string) => supertest(world.url).get(`/api/v1/public${path}`);
const tomorrow = (hours = 24) => new Date(Date.now() + hours * 3_600_000);

describe('publishing an event', () => {
  it('needs a supervisor who did not write it', async () => {
    const { id } = await world.eventDraft();
    const step = (who: 'officer' | 'supervisor', action: string, version: number) =>
      world.call(who, 'post', `/events/${id}/steps`, version).send({ action });
    expect((await step('supervisor', 'publish', 1)).body).toMatchObject({
      ...{ code: 'may-not', blockers: ['wrong-state'] },
    });
    await step('officer', 'propose', 1).expect(200);
    expect((await step('officer', 'publish', 2)).body).toMatchObject({
      blockers: expect.arrayContaining(['not-permitted', 'wrote-it-yourself']) as unknown,
    });
    expect((await publicly(`/events/${id}`)).status).toBe(404);
    const done = await step('supervisor', 'publish', 2);
    expect(done.body).toMatchObject({ state: 'published', version: 3 });
    const clock = await world.db.query<unknown[]>(
      `SELECT FROM outbox WHERE kind = 'start' AND name = 'event' AND workflow_id = $1`,
      [`event/${id}`],
    );
    expect(clock).toHaveLength(1);
    expect((await publicly(`/events/${id}`)).body).toMatchObject({
      ...{ phase: 'soon', places: 'free', ratings: { all: null, average: null } },
    });
    const slip = world.db.query(`UPDATE event SET title = 'Another' WHERE id = $1`, [id]);
    await expect(slip).rejects.toThrow('words of a published event');
    const time = world.db.query(`UPDATE event SET place = 'x', sequence = 9 WHERE id = $1`, [id]);
    await expect(time).rejects.toThrow('nobody published this change');
  });

  it('stops words that a message could not say', async () => {
    const { id } = await world.eventDraft({
      words: 'A man was arrested last night. The man in custody is well known to our officers.',
    });
    const stopped = await world
      .call('officer', 'post', `/events/${id}/steps`, 1)
      .send({ action: 'propose' });
    expect(stopped.body).toMatchObject({ status: 422, code: 'words-stopped' });
  });

  it.each([
    ['it ends before it begins', { startsAt: tomorrow(30), endsAt: tomorrow(29) }],
    ['a title of two lines', { title: 'Coffee\nBcc: x@example.org' }],
    ['half a place', { capacity: 1.5 }],
    ['no place', { place: ' ' }],
    ['no such area', { areaIds: ['0190aaaa-0000-7000-8000-000000000001'] }],
  ])('refuses %s', async (_, wrong) => {
    await expect(world.eventDraft(wrong)).rejects.toThrow('422');
  });

  it('lists it in its ward and its borough, and nowhere else', async () => {
    const { id } = await world.event({ title: 'Only here' });
    const listed = async (area: string) => {
      const { items } = (await publicly(`/events?area=${area}`)).body as {
        items: { id: string }[];
      };
      return items.some((one) => one.id === id);
    };
    expect(await listed(world.area.village)).toBe(true);
    expect(await listed(world.area.merton)).toBe(true);
    expect(await listed(world.area.camden)).toBe(false);
    const page = await supertest(world.url).get(`/events/in/${world.area.village}`);
    expect(page.text).toContain('Only here');
  });
});

describe('a change', () => {
  it('is published by a second person, and is owed to everybody', async () => {
    const event = await world.event();
    const { startsAt, endsAt, capacity } = event;
    const change = { startsAt, endsAt, capacity, place: 'Library, High Street', reason: 'venue' };
    const proposed = await world
      .call('supervisor', 'post', `/events/${event.id}/changes`, 3)
      .send(change);
    expect(proposed.status).toBe(201);
    const waits = proposed.body as { change: { id: string }; version: number; place: string };
    expect(waits.place).toBe('Village Hall, Mill Lane');
    const path = `/events/${event.id}/changes/${waits.change.id}/publish`;
    const own = await world.call('supervisor', 'post', path, waits.version).send({});
    expect(own.body).toMatchObject({ code: 'may-not', blockers: ['wrote-it-yourself'] });
    const done = await world.call('supervisor2', 'post', path, waits.version).send({});
    expect(done.body).toMatchObject({ place: 'Library, High Street', sequence: 1, change: null });
    const owed = await world.db.query<unknown[]>(
      'SELECT kind, reason FROM event_notice WHERE event_id = $1',
      [event.id],
    );
    expect(owed).toEqual([{ kind: 'changed', reason: 'venue' }]);
  });

  it('is called off once, for a reason from the list', async () => {
    const { id } = await world.event();
    const off = (who: 'officer' | 'supervisor', reason: string) =>
      world.call(who, 'post', `/events/${id}/cancellation`, 3).send({ reason });
    expect((await off('officer', 'weather')).status).toBe(403);
    expect((await off('supervisor', 'because I say so')).status).toBe(422);
    expect((await off('supervisor', 'weather')).body).toMatchObject({ state: 'cancelled' });
    expect((await publicly(`/events/${id}`)).body).toMatchObject({ phase: 'cancelled' });
    const page = await supertest(world.url).get(`/events/${id}`);
    expect(page.text).toContain('The weather makes it necessary.');
  });
});

describe('its calendar', () => {
  it('keeps its UID, and says that it is called off', async () => {
    const { id } = await world.event();
    const file = async () => {
      const answer = await supertest(world.url).get(`/events/${id}/calendar.ics`);
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      return answer.text.replace(/\r\n[ \t]/g, '');
    };
    const before = await file();
    expect(before).toContain(`UID:event.${id}@${world.settings.MAIL_DOMAIN}\r\nSEQUENCE:0`);
    await world
      .call('supervisor', 'post', `/events/${id}/cancellation`, 3)
      .send({ reason: 'weather' })
      .expect(200);
    const after = await file();
    expect(after).toContain(`UID:event.${id}@${world.settings.MAIL_DOMAIN}\r\nSEQUENCE:1`);
    expect(after).toContain('STATUS:CANCELLED');
    for (const path of [`in/${world.area.village}/`, '']) {
      const feed = await supertest(world.url).get(`/events/${path}calendar.ics`);
      expect(feed.text.replace(/\r\n[ \t]/g, '')).toContain(`UID:event.${id}@`);
      expect(feed.text).toContain('BEGIN:VTIMEZONE');
    }
  });
});

it('begins a message about it to its areas, with its link', async () => {
  const { id } = await world.event();
  const made = await world.call('officer', 'post', `/events/${id}/messages`).send({});
  expect(made.status).toBe(201);
  const { id: messageId } = made.body as { id: string };
  const message = await world.call('officer', 'get', `/messages/${messageId}`);
  expect(JSON.stringify(message.body)).toContain(`/events/${id}`);
});
