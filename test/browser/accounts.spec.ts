import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/staff/seeds/accounts';
import { givenDemoForce } from '../factories/demo-force';
import { expectAccessible, expectNarrow, launch, signedIn, visitor } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { demo, lettersTo, passwordPathIn } from '../support/staff-accounts';
import { startWeb, type RunningWeb } from '../support/web';

const EMAIL = 'robin.marsh@thameside.example.org';
const PASSWORD = 'velvet kettle orbit';
let database: FreshDatabase;
let web: RunningWeb;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  web = await startWeb(testSettings());
  await givenDemoForce(web.db, testSettings());
  browser = await launch();
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser.close();
  await web.close();
  await database.drop();
});

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNarrow(page);
}

const keep = (page: Page): Page => {
  contexts.push(page.context());
  return page;
};

async function added(chief: Page): Promise<void> {
  await chief.goto('/staff/accounts/new');
  await expectSound(chief);
  await chief.getByRole('button', { name: 'Add this account' }).click();
  await chief.getByText('There is a problem').waitFor();
  await expectSound(chief);
  await chief.getByLabel('Name', { exact: true }).fill('PC Robin Marsh');
  await chief.getByLabel('Work email address').fill(EMAIL);
  await chief.getByLabel('Role 1', { exact: true }).selectOption('officer');
  await chief.getByLabel('Area of role 1').fill('Atlantis');
  await chief.getByLabel('Team 1').fill('Control room desk');
  await chief.getByRole('button', { name: 'Add this account' }).click();
  await chief.getByRole('link', { name: 'Enter the name of an area' }).click();
  await chief.getByLabel('Area of role 1').fill('kingston upon thames');
  await chief.getByRole('button', { name: 'Show more rows' }).click();
  await chief.getByLabel('Role 3', { exact: true }).selectOption('supervisor');
  await chief.getByLabel('Area of role 3').fill('Merton (borough)');
  await chief.getByRole('button', { name: 'Add this account' }).click();
  await chief.getByText('The account is there.').waitFor();
  await expectSound(chief);
}

async function entered(): Promise<Page> {
  const [letter] = await lettersTo(web.db, EMAIL);
  const context = await visitor(browser, web.url, { javaScript: false });
  const page = keep(await context.newPage());
  await page.goto(passwordPathIn(letter!.text));
  await expectSound(page);
  await page.locator('#password').fill('robin.marsh.1');
  await page.getByRole('button', { name: 'Set this password' }).click();
  await page.getByText('is not made of your name').first().waitFor();
  await expectSound(page);
  await page.locator('#password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set this password' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.locator('#email').fill(EMAIL);
  await page.locator('#password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/staff');
  return page;
}

it('lets an administrator bring a colleague in, who signs in, and out again for good', async () => {
  const chief = keep(
    await signedIn(browser, web.url, demo('administrator'), { password: DEMO_PASSWORD }),
  );
  await added(chief);
  const officer = await entered();
  await officer.goto('/staff/own-password');
  await expectSound(officer);

  await chief.goto('/staff/accounts?area=Merton+(borough)&role=supervisor');
  await expectSound(chief);
  await chief.getByRole('link', { name: 'PC Robin Marsh' }).click();
  expect(await chief.getByLabel('Team 1').inputValue()).toBe('Control room desk');
  await chief.getByLabel('Name', { exact: true }).fill('Sgt Robin Marsh');
  await chief.getByRole('button', { name: 'Save' }).click();
  await chief.getByText('It holds from their next click on.').waitFor();
  await officer.reload();
  expect(await officer.locator('.wardline-header__who').innerText()).toBe('Sgt Robin Marsh');

  await chief.getByRole('button', { name: 'End this account' }).click();
  await chief.getByText('The account is ended.').waitFor();
  await chief.getByText('Supervisor: Merton (borough)').waitFor();
  await expectSound(chief);
  await officer.goto('/staff');
  await officer.waitForURL('**/staff/sign-in?**');
  await officer.getByRole('link', { name: 'Forgotten your password?' }).click();
  await expectSound(officer);
  await officer.locator('#email').fill(EMAIL);
  await officer.getByRole('button', { name: 'Send the link' }).click();
  await officer.getByText('If there is an account with this address').waitFor();
  await expectSound(officer);

  await chief.getByRole('button', { name: 'Bring it back' }).click();
  await chief.getByText('The account is back.').waitFor();
  await chief.getByRole('button', { name: 'Send the invitation again' }).click();
  await chief.getByText('The invitation is on its way once more.').waitFor();
  expect(await lettersTo(web.db, EMAIL)).toHaveLength(3);
});

it('lets an administrator add a partner, for whom an account can be made', async () => {
  const chief = keep(
    await signedIn(browser, web.url, demo('administrator'), { password: DEMO_PASSWORD }),
  );
  await chief.goto('/staff/partners');
  await expectSound(chief);
  await chief.getByLabel('Name', { exact: true }).fill('Kingston Council');
  await chief.getByRole('button', { name: 'Add this partner' }).click();
  await chief.getByText('There is a problem').waitFor();
  await expectSound(chief);
  await chief.getByLabel('Name', { exact: true }).fill('Merton Council');
  await chief.getByRole('button', { name: 'Add this partner' }).click();
  await chief.getByText('The partner is there.').waitFor();
  await chief.getByRole('link', { name: 'Add an account' }).click();
  const partners = await chief.getByLabel('Works for').locator('option').allInnerTexts();
  expect(partners).toContain('Merton Council');
});
