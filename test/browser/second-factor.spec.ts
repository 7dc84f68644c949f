import type { Browser, Page } from 'playwright-core';
import { expectAccessible, expectNarrow, launch, signedIn } from '../support/browser';
import { codeOf } from '../support/second-factor';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { givenStaff, PASSWORD } from '../support/staff';
import { startWeb, type RunningWeb } from '../support/web';

let database: FreshDatabase;
let web: RunningWeb;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase();
  web = await startWeb(testSettings());
  await givenStaff(web.db, 'administrator@northshire.example.org', { role: 'administrator' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await web.close();
  await database.drop();
});

const email = 'administrator@northshire.example.org';

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNarrow(page);
}

/** Signs out and gives the password again. */
async function backToTheCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Work email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/staff/sign-in/code');
}

it.each([true, false])(
  'is set up, asked for at sign-in and replaced by a recovery code; with script: %s',
  async (javaScript) => {
    await web.db.query('DELETE FROM second_factor');
    const page = await signedIn(browser, web.url, email, { javaScript });
    await page.goto('/staff/second-factor');
    if (javaScript) await expectSound(page);
    await page.getByRole('button', { name: 'Set up an app for codes' }).click();
    const key = (await page.locator('ol strong').textContent())!;
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    const width = await page.evaluate<number>("document.querySelector('ol img').naturalWidth");
    expect(width).toBeGreaterThan(20);
    await page.getByLabel('Code that the app shows').fill('12345');
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByText('There is a problem').waitFor();
    if (javaScript) await expectSound(page);
    await page.getByLabel('Code that the app shows').fill(codeOf(key));
    await page.getByRole('button', { name: 'Set up' }).click();
    const codes = await page.locator('#recovery-codes strong').allTextContents();
    expect(codes).toHaveLength(10);
    if (javaScript) await expectSound(page);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('You have 10 recovery codes left.').waitFor();
    if (javaScript) await expectSound(page);

    await backToTheCode(page);
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('There is a problem').waitFor();
    if (javaScript) await expectSound(page);
    await page.getByLabel('Code', { exact: true }).fill(codeOf(key, 1));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/staff');

    await backToTheCode(page);
    await page.getByRole('link', { name: 'I do not have my phone' }).click();
    if (javaScript) await expectSound(page);
    await page.getByLabel('Recovery code').fill(codes[0]!);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/staff');
    await page.goto('/staff/second-factors');
    if (javaScript) await expectSound(page);
    await page.getByRole('link', { name: 'Test administrator' }).click();
    await page.getByText('Another administrator has to reset yours.').waitFor();
    if (javaScript) await expectSound(page);
    await page.context().close();
  },
);
