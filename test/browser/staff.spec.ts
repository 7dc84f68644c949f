import type { Browser, BrowserContext, Page } from 'playwright-core';
import { roles } from '../../src/staff/rules/permissions';
import { DEMO_PASSWORD, demoAccounts } from '../../src/staff/seeds/accounts';
import { givenDeliveredMessage } from '../factories/delivered-message';
import { givenDemoForce } from '../factories/demo-force';
import { expectAccessible, expectNarrow, launch, visitor } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

let database: FreshDatabase;
let web: RunningWeb;
let browser: Browser;
let context: BrowserContext;
let messageId: string;

beforeAll(async () => {
  database = await freshDatabase();
  web = await startWeb(testSettings());
  await givenDemoForce(web.db, testSettings());
  ({ messageId } = await givenDeliveredMessage(web.db, testSettings()));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await web.close();
  await database.drop();
});
afterEach(() => context.close());

async function signedIn(user: string): Promise<Page> {
  context = await visitor(browser, web.url);
  const page = await context.newPage();
  await page.goto('/staff');
  await page.getByLabel('Work email address').fill(`${user}@thameside.example.org`);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/staff');
  return page;
}

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNarrow(page);
}

it.each(roles)('gives the %s pages that anyone can use, each within reach', async (role) => {
  const { email } = demoAccounts.find((account) => account.role === role)!;
  const page = await signedIn(email.split('@')[0]!);
  await expectSound(page);
  const tiles = await page.locator('.wardline-tile a').all();
  const places = await Promise.all(tiles.map((tile) => tile.getAttribute('href')));
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) {
    expect((await page.goto(place!))!.status()).toBe(200);
    await expectSound(page);
  }
});

it('offers to write only to who may', async () => {
  const page = await signedIn('auditor');
  await page.goto('/staff/messages');
  expect(await page.getByText('Write a message').count()).toBe(0);
  expect(await page.getByLabel('Whose messages').count()).toBe(0);
});

it('counts a send for people with and without sight, and on a telephone', async () => {
  const page = await signedIn('supervisor');
  expect((await page.goto(`/staff/messages/${messageId}/live`))!.status()).toBe(200);
  await expectSound(page);
  await page.getByText('Back to the message').click();
  await expectSound(page);
});

it('has an editor, a sign-in and pages of error that all can use', async () => {
  const page = await signedIn('officer');
  await page.goto('/staff/messages/new');
  await expectSound(page);
  await page.locator('[name="declaration[messageType]"]').selectOption('appeal');
  await page.locator('[name="declaration[suspectStatus]"]').selectOption('charged');
  await page.getByLabel('How far has the case got in court?').waitFor();
  await expectSound(page);
  for (const [path, status] of [
    ['/staff/nothing-here', 404],
    ['/staff/approvals', 403],
  ] as const) {
    expect((await page.goto(path))!.status()).toBe(status);
    await expectSound(page);
  }
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('There is a problem').waitFor();
  await expectSound(page);
});

it('lets a supervisor name a deputy and end that', async () => {
  const page = await signedIn('supervisor2');
  await page.goto('/staff/deputies');
  await page.getByRole('button', { name: 'Name this deputy' }).click();
  await page.getByText('There is a problem').waitFor();
  await expectSound(page);
  await page
    .getByLabel('Your deputy')
    .selectOption({ label: 'Sgt Ruth Okonedo-Vale (supervisor)' });
  const dayIn = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('First day').fill(dayIn(0));
  await page.getByLabel('Last day').fill(dayIn(2));
  await page.getByRole('button', { name: 'Name this deputy' }).click();
  await page.getByRole('button', { name: /^End now/ }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: /^End now/ }).click();
  await page.getByText('Ended early').waitFor();
  await expectSound(page);
});

it('lets an administrator see what came back and write to an address again', async () => {
  const [{ id }] = await web.db.query<[{ id: string }]>(
    `INSERT INTO suppression (contact_point_id, reason)
     SELECT contact_point_id, 'hard bounce' FROM delivery WHERE send_id = $1 RETURNING contact_point_id AS id`,
    [messageId],
  );
  await web.db.query(`INSERT INTO report_count VALUES (current_date, 'hard', 1)`);
  const page = await signedIn('administrator');
  await page.goto('/staff/suppressions');
  await expectSound(page);
  await page.getByRole('link', { name: id }).click();
  await page.getByRole('button', { name: 'Write to this address again' }).click();
  await page.getByText('There is a problem').waitFor();
  await expectSound(page);
  await page.getByLabel('Why mail may go there again').fill('She rang us: the mailbox works.');
  await page.getByRole('button', { name: 'Write to this address again' }).click();
  await page.getByText('Nobody is on this list.').waitFor();
  await expectSound(page);
});

it('shows how a bounce changed a closed balance', async () => {
  const one = async (sql: string, values: unknown[]) =>
    (await web.db.query<{ id: string }[]>(sql, values))[0]!.id;
  await web.db.query(
    `INSERT INTO closing_balance (send_id, audience, accepted, failed, unknown, suppressed, expired,
                                  cancelled, deferred, possible_duplicates)
     VALUES ($1, 1, 1, 0, 0, 0, 0, 0, 0, 0)`,
    [messageId],
  );
  await web.db.transaction(async (tx) => {
    const report = await one(
      `INSERT INTO delivery_report (delivery_id, kind, fingerprint)
       SELECT id, 'soft', '\\x01' FROM delivery WHERE send_id = $1 RETURNING id`,
      [messageId],
    );
    await tx.query(`UPDATE delivery SET state = 'failed' WHERE send_id = $1`, [messageId]);
    await tx.query(
      `INSERT INTO balance_amendment (delivery_id, send_id, from_state, to_state, report_id)
       SELECT id, send_id, 'accepted', 'failed', $2 FROM delivery WHERE send_id = $1`,
      [messageId, report],
    );
  });
  const page = await signedIn('supervisor');
  await page.goto(`/staff/messages/${messageId}/live`);
  await page.getByText('1 from accepted to failed').waitFor();
  await expectSound(page);
});

it('lets an administrator hold all sending and release it', async () => {
  const page = await signedIn('administrator');
  await page.goto('/staff/sending-hold');
  await page.getByRole('button', { name: 'Hold all sending' }).click();
  await page.getByText('No message goes out').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Let sending go on' }).click();
  await page.getByText('There is a problem').waitFor();
  await expectSound(page);
  await page.getByLabel('It was only moved').check();
  await page.getByRole('button', { name: 'Let sending go on' }).click();
  await page.getByText('Sending is not held').waitFor();
  await expectSound(page);
});
