import { get, type IncomingMessage } from 'node:http';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { givenStaff } from '../../support/staff';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { signIn, startWeb, tokenOf, type RunningWeb } from '../../support/web';
import { givenFollowers, givenReleased, givenWard, opened } from './given';
import { startServices, type Services } from './services';

const OFFICER = 'officer@northshire.example.org';
const NOBODYS = '01939f3e-0000-7000-8000-000000000001';

describe('watching a delivery', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let services: Services;
  let db: DataSource;
  let id: string;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings();
    web = await startWeb(settings);
    services = await startServices(settings);
    db = web.db;
    await givenStaff(db, OFFICER);
    await givenStaff(db, 'legal@northshire.example.org', { role: 'legal' });
    const wardId = await givenWard(db);
    await givenFollowers(db, settings, { wardId, count: 4 });
    id = await givenReleased(db, { wardId });
    await services.freezer.freeze(id);
    await opened(db, id);
  });
  afterAll(async () => {
    await web.close();
    await services.app.close();
    await database.drop();
  });

  const end = (state: string) =>
    db.query(`UPDATE delivery SET state = $2 WHERE send_id = $1`, [id, state]);

  it('is not for everyone', async () => {
    const path = `/api/v1/messages/${id}/delivery`;
    expect((await supertest(web.url).get(path)).status).toBe(401);
    const legal = await tokenOf(web.url, 'legal@northshire.example.org');
    expect((await supertest(web.url).get(path).auth(legal, { type: 'bearer' })).status).toBe(403);
  });

  it('shows a table that works by refreshing, and one stream of what changes', async () => {
    const agent = web.visitor();
    await signIn(agent, OFFICER);
    const page = await agent.get(`/staff/messages/${id}/live`);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/data-state="waiting">4</);
    const signedIn = await agent.get('/staff').then(({ request }) => cookieOf(request));
    const stream = await openStream(`${web.url}/staff/messages/${id}/live/events`, signedIn);
    expect(stream.type).toContain('text/event-stream');
    await stream.has('"waiting","words"');
    await end('accepted');
    await stream.has('"percent":100');
    await stream.has('event: end');
    await stream.ended;
    await end('waiting');
  });

  it('ends its streams when the web stops', async () => {
    const other = await startWeb(testSettings());
    const agent = other.visitor();
    await signIn(agent, OFFICER);
    const cookie = await agent.get('/staff').then(({ request }) => cookieOf(request));
    const stream = await openStream(`${other.url}/staff/messages/${id}/live/events`, cookie);
    await stream.has('event: progress');
    await other.close();
    await stream.ended;
  });

  it('answers the API with figures and, once it is closed, the balance', async () => {
    const token = await tokenOf(web.url, OFFICER);
    const ask = (path: string) => supertest(web.url).get(path).auth(token, { type: 'bearer' });
    const counts = await ask(`/api/v1/messages/${id}/delivery`);
    expect(counts.body).toMatchObject({ audience: 4, states: { waiting: 4, accepted: 0 } });
    const early = await ask(`/api/v1/messages/${id}/balance`);
    expect([early.status, (early.body as { code: string }).code]).toEqual([404, 'not-balanced']);
    await end('accepted');
    await services.books.close(id);
    const balance = await ask(`/api/v1/messages/${id}/balance`);
    expect(balance.body).toMatchObject({ audience: 4, accepted: 4, possibleDuplicates: 0 });
    expect((await ask(`/api/v1/messages/${NOBODYS}/delivery`)).status).toBe(404);
  });
});

const cookieOf = (request: unknown) => (request as { cookies: string }).cookies;

/** Reads a stream as a browser does. */
async function openStream(url: string, cookie: string) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { cookie, accept: 'text/event-stream' } }, resolve).on('error', reject);
  });
  let text = '';
  let heard = () => undefined as void;
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    heard();
  });
  const ended = new Promise<void>((resolve) => response.once('end', resolve));
  const has = async (words: string) => {
    while (!text.includes(words)) await new Promise<void>((resolve) => (heard = resolve));
  };
  return { type: response.headers['content-type'] ?? '', has, ended };
}
