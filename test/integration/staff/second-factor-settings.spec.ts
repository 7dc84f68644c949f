import supertest from 'supertest';
import { codeOf, setUpSecondFactor } from '../../support/second-factor';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenStaff, PASSWORD } from '../../support/staff';
import { signIn, startWeb, submit, tokenOf, type RunningWeb } from '../../support/web';

let database: FreshDatabase;
let open: RunningWeb[] = [];

beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  for (const web of open) await web.close();
  open = [];
});
afterAll(() => database.drop());

async function webWith(setting: 'off' | 'offered' | 'required') {
  const web = await startWeb(testSettings({ STAFF_SECOND_FACTOR: setting }));
  open.push(web);
  return web;
}

it('required: sends who has none to set one up first, and lets nobody turn it off', async () => {
  const web = await webWith('required');
  const email = 'first@northshire.example.org';
  await givenStaff(web.db, email);
  const agent = web.visitor();
  const next = '/staff/messages';
  const sent = await submit(agent, '/staff/sign-in', { email, password: PASSWORD, next });
  expect(sent.headers.location).toBe('/staff/sign-in/set-up');
  await agent.get('/staff').expect(303);
  await agent.get('/staff/sign-in/code').expect(303);
  const api = () => supertest(web.url).post('/api/v1/sign-in');
  const refused = await api().send({ email, password: PASSWORD });
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ code: 'second-factor-not-set-up' });
  const wrong = await submit(agent, '/staff/sign-in/set-up', { code: '000' });
  expect(wrong.status).toBe(401);
  const { key } = await setUpSecondFactor(agent, '/staff/sign-in/set-up');
  await agent.get('/staff').expect(200);
  const code = codeOf(key, 1);
  expect((await submit(agent, '/staff/second-factor', { act: 'turn-off', code })).status).toBe(409);
  const later = await web.visitor().get('/staff/sign-in/set-up');
  expect(later.headers.location).toBe('/staff/sign-in');
});

it('off: asks nobody and offers nothing', async () => {
  const offered = await webWith('offered');
  const email = 'second@northshire.example.org';
  await givenStaff(offered.db, email);
  const agent = offered.visitor();
  await signIn(agent, email);
  expect((await agent.get('/staff')).text).toContain('href="/staff/second-factor"');
  await setUpSecondFactor(agent);
  await expect(tokenOf(offered.url, email)).rejects.toThrow('401');

  const off = await webWith('off');
  await tokenOf(off.url, email);
  const there = off.visitor();
  await signIn(there, email);
  expect((await there.get('/staff')).text).not.toContain('href="/staff/second-factor"');
  await there.get('/staff/second-factor').expect(404);
  await there.get('/staff/second-factor/set-up').expect(404);
});
