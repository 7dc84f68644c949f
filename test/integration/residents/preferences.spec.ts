import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { Tokens } from '../../../src/platform/security/tokens';
import { confirmedResident, pathOf, residentsWorld } from '../../support/residents';
import { hidden, submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

async function resident(email: string) {
  const id = await confirmedResident(world, { email });
  return { id, path: pathOf(world.links.preferences(id)) };
}

describe('preferences by link', () => {
  it('show what is followed and no address', async () => {
    const { path } = await resident('amira@example.org');
    const agent = world.visitor();
    for (const page of [
      '',
      '/areas',
      '/topics',
      '/cadence',
      '/language',
      '/data/download',
      '/data/deletion',
    ]) {
      const { text } = await agent.get(path + page).expect(200);
      expect(text).not.toContain('amira');
      expect(text).not.toContain('@example.org');
    }
    const { text } = await agent.get(path);
    expect(text).toContain('Abbey (Merton)');
    expect(text).toContain('Local events');
  });

  it('change areas, topics and pace', async () => {
    const { path, id } = await resident('bo@example.org');
    const agent = world.visitor();
    const page = await agent.get(`${path}/areas`);
    const send = async (part: string, fields: Record<string, unknown>) => {
      const version = hidden((await agent.get(`${path}/${part}`)).text, 'version');
      return submit(agent, `${path}/${part}`, { version, ...fields });
    };
    expect(page.text).toContain('Waiting list');
    expect((await send('areas', { areaIds: [world.area.village, world.area.camden] })).status).toBe(
      303,
    );
    expect((await send('topics', { topicCodes: 'success-stories' })).status).toBe(303);
    expect((await send('cadence', { cadence: 'daily' })).status).toBe(303);
    expect((await send('language', { language: 'xx' })).status).toBe(422);
    expect((await send('language', { language: 'cy' })).status).toBe(303);
    expect((await agent.get(path)).text).toContain('Welsh');
    expect(
      await world.db.query(
        `SELECT DISTINCT language FROM audience_member WHERE contact_point_id = $1`,
        [id],
      ),
    ).toEqual([{ language: 'cy' }]);
    const rows = await world.db.query<object[]>(
      `SELECT area_id, topic_code, cadence, state FROM subscription
       WHERE contact_point_id = $1 AND state <> 'ended' ORDER BY state`,
      [id],
    );
    const same = { topic_code: 'success-stories', cadence: 'daily' };
    expect(rows).toEqual([
      { area_id: world.area.village, state: 'active', ...same },
      { area_id: world.area.camden, state: 'waiting', ...same },
    ]);
  });

  it('say what is missing', async () => {
    const { path } = await resident('cy@example.org');
    const answer = await submit(world.visitor(), `${path}/topics`, { version: '2' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Choose at least one kind of message');
  });

  it('refuse an edit of what was changed meanwhile, and take a form sent twice once', async () => {
    const { path } = await resident('di@example.org');
    const agent = world.visitor();
    const page = await agent.get(`${path}/cadence`);
    const form = {
      _csrf: hidden(page.text, '_csrf'),
      version: hidden(page.text, 'version'),
    };
    const send = (request: string, cadence: string) =>
      agent
        .post(`${path}/cadence`)
        .type('form')
        .send({ ...form, request_id: request, cadence });
    const request = randomUUID();
    expect((await send(request, 'daily')).status).toBe(303);
    expect((await send(request, 'daily')).status).toBe(303);
    const stale = await send(randomUUID(), 'weekly');
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('changed this');
  });

  it('open with no link that is old, unknown or made for something else', async () => {
    const { id } = await resident('ed@example.org');
    const tokens = world.app.get(Tokens);
    const old = tokens.mint('preferences', id, { expires: new Date(60_000) });
    const never = tokens.mint('preferences', randomUUID());
    const agent = world.visitor();
    expect((await agent.get(`/preferences/${old}`).expect(410)).text).toContain('too old');
    await agent.get(`/preferences/${never}`).expect(404);
    await agent.get(`/preferences/${tokens.mint('unsubscribe', id)}`).expect(404);
  });

  it('serve machines with ETag and If-Match', async () => {
    const { path } = await resident('flo@example.org');
    const url = `/api/v1${path}`;
    const api = supertest(world.url);
    const seen = await api.get(url).expect(200);
    expect(seen.body).toMatchObject({ signedUp: true, cadence: 'at once', language: 'en' });
    const choices = {
      areaIds: [world.area.village],
      topicCodes: ['local-events'],
      cadence: 'weekly',
      language: 'ur',
    };
    const put = (tag?: string) => {
      const request = api.put(url).set('Idempotency-Key', randomUUID());
      return (tag ? request.set('If-Match', tag) : request).send(choices);
    };
    expect((await put()).body).toMatchObject({ status: 428, code: 'if-match-missing' });
    const done = await put(seen.headers.etag);
    expect(done.body).toMatchObject({
      cadence: 'weekly',
      language: 'ur',
      areas: [{ id: world.area.village }],
    });
    expect((await put(seen.headers.etag)).body).toMatchObject({ status: 412, code: 'stale-edit' });
  });

  it('tell who unsubscribed that nothing comes any more', async () => {
    const { id, path } = await resident('gus@example.org');
    await supertest(world.url).post(pathOf(world.links.unsubscribe(id)));
    const agent = world.visitor();
    expect((await agent.get(path).expect(200)).text).toContain('You get no messages from us');
    const answer = await submit(agent, `${path}/cadence`, { version: '3', cadence: 'daily' });
    expect(answer.status).toBe(409);
  });
});
