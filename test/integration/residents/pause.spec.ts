import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { AudienceService } from '../../../src/residents/audience/audience.service';
import { confirmedResident, pathOf, residentsWorld } from '../../support/residents';
import { hidden, submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

async function resident(email: string) {
  const id = await confirmedResident(world, { email });
  return { id, path: pathOf(world.links.preferences(id)) };
}
const rowsOf = (view: string, id: string) =>
  world.db.query<Record<string, string>[]>(`SELECT * FROM ${view} WHERE contact_point_id = $1`, [
    id,
  ]);

describe('a month without mails', () => {
  it('takes a person out of every audience, and puts them back by itself', async () => {
    const { id, path } = await resident('amira@example.org');
    await world.db.query(
      `INSERT INTO interest (subject_kind, subject_id, contact_point_id) VALUES ('rumour', uuidv7(), $1)`,
      [id],
    );
    const agent = world.visitor();
    expect((await submit(agent, `${path}/pause`, {})).status).toBe(303);
    expect((await agent.get(path)).text).toContain('Your messages are paused');
    expect(await rowsOf('audience_member', id)).toEqual([]);
    expect(await rowsOf('follower', id)).toEqual([]);
    expect(await rowsOf('audience_member_even_paused', id)).toHaveLength(2);
    expect(await rowsOf('follower_even_paused', id)).toHaveLength(1);
    expect(await rowsOf('who_left', id)).toMatchObject([{ how: 'paused' }]);
    const rule = { areaIds: [world.area.abbey], topicCode: 'local-events' };
    const { size } = await world.app.get(AudienceService).count(world.db, rule);
    expect(size).toBe(0);

    await world.db.query(
      `UPDATE contact_point SET paused_until = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    expect(await rowsOf('audience_member', id)).toHaveLength(2);
    expect(await rowsOf('follower', id)).toHaveLength(1);
    expect((await agent.get(path)).text).not.toContain('Your messages are paused');
  });

  it('ends at once when its owner says so', async () => {
    const { id, path } = await resident('bo@example.org');
    const agent = world.visitor();
    await submit(agent, `${path}/pause`, {});
    const answer = await submit(agent, `${path}/pause`, {}, `${path}/pause/end`);
    expect(answer.status).toBe(303);
    expect(await rowsOf('audience_member', id)).toHaveLength(2);
  });

  it('serves machines', async () => {
    const { path } = await resident('cy@example.org');
    const api = supertest(world.url);
    const begun = await api.put(`/api/v1${path}/pause`).set('Idempotency-Key', randomUUID());
    const { until } = begun.body as { until: string };
    expect(Date.parse(until)).toBeGreaterThan(Date.now() + 27 * 86_400_000);
    expect((await api.get(`/api/v1${path}`)).body).toMatchObject({ pausedUntil: until });
    await api.delete(`/api/v1${path}/pause`).set('Idempotency-Key', randomUUID()).expect(204);
    expect((await api.get(`/api/v1${path}`)).body).toMatchObject({ pausedUntil: null });
  });
});

describe('how often and how mails look', () => {
  it('may differ by topic, until one pace is chosen for all', async () => {
    const { id, path } = await resident('di@example.org');
    const agent = world.visitor();
    const send = async (part: string, fields: Record<string, string>) => {
      const version = hidden((await agent.get(`${path}/${part}`)).text, 'version');
      return submit(agent, `${path}/${part}`, { version, ...fields });
    };
    const paces = async () => {
      const rows = await rowsOf('audience_member', id);
      const pairs = rows.map((row): [string, string] => [row.topic_code!, row.cadence!]);
      return Object.fromEntries(pairs);
    };
    expect((await send('paces', { 'pace-local-events': 'weekly' })).status).toBe(422);
    const fields = { 'pace-local-events': 'weekly', 'pace-urgent-safety': 'at once' };
    expect((await send('paces', fields)).status).toBe(303);
    expect(await paces()).toEqual({ 'local-events': 'weekly', 'urgent-safety': 'at once' });
    expect((await agent.get(path)).text).toContain('Local events: once a week');

    // A new topic comes at the pace of most; the others keep theirs.
    await send('language', { language: 'cy' });
    expect(await paces()).toMatchObject({ 'local-events': 'weekly' });
    await send('cadence', { cadence: 'daily' });
    expect(await paces()).toEqual({ 'local-events': 'daily', 'urgent-safety': 'daily' });
  });

  it('is known to whoever composes the mail', async () => {
    const { id, path } = await resident('ed@example.org');
    const agent = world.visitor();
    const version = hidden((await agent.get(`${path}/look`)).text, 'version');
    const send = (mailLook: string) => submit(agent, `${path}/look`, { version, mailLook });
    expect((await send('golden')).status).toBe(422);
    expect((await send('large print')).status).toBe(303);
    expect((await rowsOf('audience_member', id))[0]).toMatchObject({ mail_look: 'large print' });
    expect((await agent.get(path)).text).toContain('Large print');
  });

  it('tells how many messages each topic brought last month', async () => {
    const { path } = await resident('flo@example.org');
    const { text } = await world.visitor().get(`${path}/topics`).expect(200);
    expect(text).toContain('For example:');
    expect(text).toContain('Last month: no messages.');
  });
});
