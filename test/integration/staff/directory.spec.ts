import { TestDirectory, throughDirectory, toDirectory } from '../../support/directory';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenStaff } from '../../support/staff';
import { cookieOf, type RunningWeb, startWeb } from '../../support/web';

const SITE = 'http://localhost:3000';
const ISSUED = { email_verified: true };
let database: FreshDatabase;
let directory: TestDirectory;
let web: RunningWeb;
let people = 0;

beforeAll(async () => {
  database = await freshDatabase();
  directory = await TestDirectory.start(SITE);
  web = await startWeb(testSettings(directory.settings));
});
afterAll(async () => {
  await web.close();
  await directory.close();
  await database.drop();
});

const newEmail = () => `there${(people += 1)}@northshire.example.org`;
const refusals = async () =>
  (
    await web.db.query<{ why: string }[]>(
      `SELECT detail->>'why' AS why FROM audit_entry
       WHERE action = 'staff.sign-in-refused' AND detail->>'by' = 'directory' ORDER BY seq`,
    )
  ).map(({ why }) => why);
const linksOf = (staffId: string) =>
  web.db.query<{ subject: string }[]>(
    `SELECT subject FROM directory_identity WHERE staff_id = $1`,
    [staffId],
  );

/** Somebody who has an account, and came once. */
async function givenLinked(sub: string) {
  const email = newEmail();
  const id = await givenStaff(web.db, email);
  directory.nextIs({ sub, email, ...ISSUED });
  expect((await throughDirectory(web.visitor())).status).toBe(303);
  return { id, email };
}

it('sends people there with PKCE, state and nonce, and brings them back to where they wanted to go', async () => {
  const email = newEmail();
  const id = await givenStaff(web.db, email);
  const agent = web.visitor();
  const page = await agent.get('/staff/sign-in?next=/staff/messages').expect(200);
  expect(page.text).toContain('Sign in with your force account');
  expect(page.text).toContain('href="/staff/sign-in/directory?next=%2Fstaff%2Fmessages"');
  const gone = await agent.get('/staff/sign-in/directory?next=/staff/messages').expect(303);
  const asked = new URL(String(gone.headers.location)).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    ...{ response_type: 'code', scope: 'openid email', code_challenge_method: 'S256' },
    ...{ client_id: 'wardline', redirect_uri: `${SITE}/staff/sign-in/directory/callback` },
  });
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(asked.get(name)!.length).toBeGreaterThan(40);

  directory.nextIs({ sub: 'first', email: email.toUpperCase(), ...ISSUED });
  const before = cookieOf(await agent.get('/staff/sign-in'));
  const back = await throughDirectory(agent, '/staff/messages');
  expect(back.headers.location).toBe('/staff/messages');
  expect(cookieOf(back)).not.toBe(before);
  expect((await agent.get('/staff').expect(200)).text).toContain('Test officer');
  const entries = await web.db.query<unknown[]>(
    `SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
    [id],
  );
  expect(entries).toEqual([
    { action: 'staff.directory-linked', detail: {} },
    { action: 'staff.signed-in', detail: { by: 'directory', door: 'page' } },
  ]);
});

it('knows who came before by the directory’s own name for them, whatever their address', async () => {
  const { id, email } = await givenLinked('second');
  const other = newEmail();
  const otherId = await givenStaff(web.db, other, { role: 'administrator' });
  // Now with another's address, and with none that is vouched for.
  for (const said of [{ email: other, ...ISSUED }, { email, email_verified: false }, {}]) {
    directory.nextIs({ sub: 'second', ...said });
    const agent = web.visitor();
    expect((await throughDirectory(agent)).headers.location).toBe('/staff');
    expect((await agent.get('/staff')).text).toContain('Test officer');
  }
  expect(await linksOf(id)).toEqual([{ subject: 'second' }]);
  expect(await linksOf(otherId)).toEqual([]);
});

it.each<[string, string, (email: string) => object]>([
  ['an address nobody vouches for', 'email-not-verified', (email) => ({ email })],
  ['one that is not verified', 'email-not-verified', (email) => ({ email, email_verified: false })],
  ['no address', 'email-not-verified', () => ISSUED],
  ['an address without an account', 'no-account', () => ({ email: 'x@example.org', ...ISSUED })],
])('lets nobody in by %s, and makes no account', async (_, why, said) => {
  const email = newEmail();
  const id = await givenStaff(web.db, email);
  const count = () => web.db.query<unknown[]>('SELECT id FROM staff ORDER BY id');
  const before = await count();
  directory.nextIs({ sub: `nobody ${why} ${email}`, ...said(email) });
  const agent = web.visitor();
  const answer = await throughDirectory(agent);
  expect(answer.status).toBe(403);
  expect(answer.text).toContain('there is no account here for you');
  await agent.get('/staff').expect(303);
  expect(await count()).toEqual(before);
  expect(await linksOf(id)).toEqual([]);
  expect((await refusals()).at(-1)).toBe(why);
});

it('gives an account to one person of the directory alone', async () => {
  const { id, email } = await givenLinked('third');
  directory.nextIs({ sub: 'somebody else', email, ...ISSUED });
  expect((await throughDirectory(web.visitor())).status).toBe(403);
  expect((await refusals()).at(-1)).toBe('of-another-person');
  expect(await linksOf(id)).toEqual([{ subject: 'third' }]);
});

it('links an account once when two come for it at the same moment', async () => {
  const email = newEmail();
  const id = await givenStaff(web.db, email);
  const ways = [];
  for (const sub of ['twin a', 'twin b']) {
    directory.nextIs({ sub, email, ...ISSUED });
    const agent = web.visitor();
    ways.push({ agent, url: await toDirectory(agent) });
  }
  const answers = await Promise.all(
    ways.map(({ agent, url }) => agent.get(url.pathname + url.search)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 403]);
  expect(await linksOf(id)).toHaveLength(1);
});

it('does not open a closed account', async () => {
  const { id, email } = await givenLinked('fourth');
  await web.db.query('UPDATE staff SET active = false WHERE id = $1', [id]);
  directory.nextIs({ sub: 'fourth', email, ...ISSUED });
  expect((await throughDirectory(web.visitor())).status).toBe(403);
  expect((await refusals()).at(-1)).toBe('closed');
});

describe('the way back', () => {
  it('is for the browser that began, and once', async () => {
    const email = newEmail();
    await givenStaff(web.db, email);
    directory.nextIs({ sub: 'fifth', email, ...ISSUED });
    const mine = web.visitor();
    const { pathname, search } = await toDirectory(mine);
    const theirs = web.visitor();
    expect((await theirs.get(pathname + search)).status).toBe(401);
    await theirs.get('/staff/sign-in/directory');
    expect((await theirs.get(pathname + search)).status).toBe(401);
    await theirs.get('/staff').expect(303);
    expect((await mine.get(pathname + search)).status).toBe(303);
    const again = web.visitor();
    expect((await again.get(pathname + search)).status).toBe(401);
  });

  it('takes no other state, no other code and no answer of another issuer', async () => {
    const email = newEmail();
    await givenStaff(web.db, email);
    directory.nextIs({ sub: 'sixth', email, ...ISSUED });
    for (const [name, value] of [
      ['state', 'another'],
      ['code', 'another'],
      ['iss', 'https://evil.example.org'],
    ] as const) {
      const agent = web.visitor();
      const url = await toDirectory(agent);
      url.searchParams.set(name, value);
      const answer = await agent.get(url.pathname + url.search);
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('The directory did not let you in.');
      await agent.get('/staff').expect(303);
    }
  });

  it('says so when somebody cancels there, or takes too long', async () => {
    directory.nextIs(null);
    const cancelled = await throughDirectory(web.visitor());
    expect(cancelled.status).toBe(401);
    directory.nextIs({ sub: 'late', email: newEmail(), ...ISSUED });
    const agent = web.visitor();
    const { pathname, search } = await toDirectory(agent);
    await web.db.query(
      `UPDATE session SET sess = jsonb_set(sess::jsonb, '{directory,since}', to_jsonb($1::bigint))::json
       WHERE sess->'directory' IS NOT NULL`,
      [Date.now() - 900_001],
    );
    const late = await agent.get(pathname + search);
    expect(late.status).toBe(401);
    expect(late.text).toContain('That took too long');
  });
});

it('keeps no token and no address of the directory', async () => {
  const rows = await web.db.query<unknown[]>(
    `SELECT t::text FROM directory_identity t UNION ALL SELECT t::text FROM audit_entry t`,
  );
  expect(JSON.stringify(rows)).not.toContain('@');
});
