import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import supertest from 'supertest';
import { DEMO_PASSWORD } from '../../src/staff/seeds/accounts';
import { givenDemoForce } from '../factories/demo-force';
import { advice, clean } from '../integration/publishing/desk';
import { expectAccessible, expectNarrow, launch, visitor } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

let database: FreshDatabase;
let web: RunningWeb;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase();
  web = await startWeb(testSettings());
  await givenDemoForce(web.db, testSettings());
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await web.close();
  await database.drop();
});

const emailOf = (user: string) => `${user}@thameside.example.org`;

/** Written by the council's officer; the checks are taken as done. */
async function givenWaiting(): Promise<string> {
  const api = supertest(web.url);
  const signIn = { email: emailOf('partner'), password: DEMO_PASSWORD };
  const { token } = (await api.post('/api/v1/sign-in').send(signIn)).body as { token: string };
  const [kingston] = await web.db.query<{ id: string }[]>(
    `SELECT id FROM area WHERE code = 'E09000021'`,
  );
  const words = { ...clean, topicCode: 'crime-prevention', declaration: advice, claims: [] };
  const answer = await api
    .post('/api/v1/messages')
    .set('Authorization', `Bearer ${token}`)
    .set('Idempotency-Key', randomUUID())
    .send({ ...words, areaIds: [kingston!.id] });
  const { id } = answer.body as { id: string };
  await web.db.query(`UPDATE message SET state = 'approval' WHERE id = $1`, [id]);
  return id;
}

async function signedIn(user: string): Promise<Page> {
  const page = await (await visitor(browser, web.url)).newPage();
  await page.goto('/staff/sign-in');
  await page.getByLabel('Work email address').fill(emailOf(user));
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/staff');
  return page;
}

it('shows a partner’s supervisor which approval is missing, and not whom it reaches', async () => {
  const id = await givenWaiting();
  const page = await signedIn('partner-supervisor');
  await page.goto('/staff/approvals');
  const main = page.locator('main');
  expect(await main.innerText()).toContain('Approval by Kingston Council first');
  await page.getByRole('link', { name: clean.subject }).click();
  await page.waitForURL(`**/staff/messages/${id}`);
  const words = await main.innerText();
  expect(words).toContain('It needs two approvals. Kingston Council: missing, and comes first.');
  expect(words).not.toContain('Would reach');
  await expectAccessible(page);
  await expectNarrow(page);

  const sergeant = await signedIn('supervisor');
  await sergeant.goto(`/staff/messages/${id}`);
  const seen = await sergeant.locator('main').innerText();
  expect(seen).toContain('a supervisor of that partner must approve it first');
  expect(seen).toContain('Would reach');
});
