import supertest from 'supertest';
import { TestDirectory, throughDirectory, type DirectoryPerson } from '../../support/directory';
import { codeOf, setUpSecondFactor } from '../../support/second-factor';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenStaff, PASSWORD } from '../../support/staff';
import { startWeb, submit, type RunningWeb } from '../../support/web';

let database: FreshDatabase;
let directory: TestDirectory;
let open: RunningWeb[] = [];
let people = 0;

beforeAll(async () => {
  database = await freshDatabase();
  directory = await TestDirectory.start('http://localhost:3000');
});
afterEach(async () => {
  for (const web of open) await web.close();
  open = [];
});
afterAll(async () => {
  await directory.close();
  await database.drop();
});

async function webWith(overrides: Parameters<typeof testSettings>[0]): Promise<RunningWeb> {
  const web = await startWeb(testSettings({ ...directory.settings, ...overrides }));
  open.push(web);
  return web;
}

async function givenPerson(web: RunningWeb, role: 'officer' | 'administrator' = 'officer') {
  const email = `there${(people += 1)}@northshire.example.org`;
  const id = await givenStaff(web.db, email, { role });
  const person: DirectoryPerson = { sub: `sub ${email}`, email, email_verified: true };
  return { id, email, person };
}
const lastSignIn = async (web: RunningWeb, id: string) =>
  (
    await web.db.query<{ detail: unknown }[]>(
      `SELECT detail FROM audit_entry WHERE subject_id = $1 AND action = 'staff.signed-in'
       ORDER BY seq DESC LIMIT 1`,
      [id],
    )
  )[0]?.detail;

describe('where everybody needs a second factor', () => {
  it('the directory’s own counts when it says so, else ours is asked for', async () => {
    const web = await webWith({ STAFF_SECOND_FACTOR: 'required' });
    const { id, person } = await givenPerson(web);
    directory.nextIs({ ...person, amr: ['pwd'] });
    const agent = web.visitor();
    const first = await throughDirectory(agent, '/staff/messages');
    expect(first.headers.location).toBe('/staff/sign-in/set-up');
    await agent.get('/staff').expect(303);
    const { key } = await setUpSecondFactor(agent, '/staff/sign-in/set-up');
    await agent.get('/staff').expect(200);
    expect(await lastSignIn(web, id)).toEqual({ door: 'page', by: 'directory', factor: 'app' });

    const later = web.visitor();
    expect((await throughDirectory(later)).headers.location).toBe('/staff/sign-in/code');
    await later.get('/staff').expect(303);
    const done = await submit(later, '/staff/sign-in/code', { code: codeOf(key, 1) });
    expect(done.headers.location).toBe('/staff');
    await later.get('/staff').expect(200);

    directory.nextIs({ ...person, amr: ['pwd', 'mfa'] });
    const both = web.visitor();
    expect((await throughDirectory(both)).headers.location).toBe('/staff');
    await both.get('/staff').expect(200);
    expect(await lastSignIn(web, id)).toEqual({
      ...{ door: 'page', by: 'directory', factor: 'directory' },
    });
  });

  it('takes the values of acr that are set for it, and asks the directory for them', async () => {
    const web = await webWith({ STAFF_SECOND_FACTOR: 'required', OIDC_SECOND_FACTOR_ACR: 'two' });
    const { person } = await givenPerson(web);
    const gone = await web.visitor().get('/staff/sign-in/directory');
    expect(new URL(String(gone.headers.location)).searchParams.get('acr_values')).toBe('two');
    directory.nextIs({ ...person, acr: 'one' });
    const weak = await throughDirectory(web.visitor());
    expect(weak.headers.location).toBe('/staff/sign-in/set-up');
    directory.nextIs({ ...person, acr: 'two' });
    expect((await throughDirectory(web.visitor())).headers.location).toBe('/staff');
  });
});

it('keeps passwords for named administrators where that is set', async () => {
  const glass = 'glass@northshire.example.org';
  const web = await webWith({
    STAFF_PASSWORDS_FOR: ` Glass@northshire.example.org, officer@x.org`,
  });
  await givenStaff(web.db, glass, { role: 'administrator' });
  await givenStaff(web.db, 'officer@x.org');
  const { email, person } = await givenPerson(web, 'administrator');
  const page = (fields: object) => submit(web.visitor(), '/staff/sign-in', { ...fields });
  const api = (fields: object) => supertest(web.url).post('/api/v1/sign-in').send(fields);
  expect((await page({ email: glass, password: PASSWORD })).status).toBe(303);
  expect((await api({ email: glass, password: PASSWORD })).status).toBe(200);
  for (const other of [email, 'officer@x.org']) {
    const refused = await page({ email: other, password: PASSWORD });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Passwords are not used here: Sign in with your force account.');
    const answer = await api({ email: other, password: PASSWORD });
    expect(answer.body).toMatchObject({ status: 403, code: 'use-the-directory' });
    // A wrong one is wrong: which addresses are named is told to nobody else.
    expect((await api({ email: other, password: 'wrong' })).body).toMatchObject({
      code: 'wrong-sign-in',
    });
  }
  directory.nextIs(person);
  expect((await throughDirectory(web.visitor())).status).toBe(303);
});

it('says when the directory is away, and finds it again', async () => {
  const gone = await TestDirectory.start('http://localhost:3000');
  await gone.close();
  const web = await webWith({ OIDC_ISSUER: gone.issuer });
  const { email } = await givenPerson(web);
  for (let i = 0; i < 2; i += 1) {
    const answer = await web.visitor().get('/staff/sign-in/directory');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('The directory does not answer.');
  }
  const answer = await submit(web.visitor(), '/staff/sign-in', { email, password: PASSWORD });
  expect(answer.status).toBe(303);
});

it('trusts no directory that calls itself otherwise than it is set', async () => {
  const web = await webWith({ OIDC_ISSUER: directory.issuer.replace('localhost', '127.0.0.1') });
  expect((await web.visitor().get('/staff/sign-in/directory')).status).toBe(503);
});

it('offers nothing where there is no directory', async () => {
  const web = await startWeb(testSettings());
  open.push(web);
  const visitor = web.visitor();
  expect((await visitor.get('/staff/sign-in')).text).not.toContain('/staff/sign-in/directory');
  await visitor.get('/staff/sign-in/directory').expect(404);
  await visitor.get('/staff/sign-in/directory/callback?code=x&state=y').expect(404);
});
