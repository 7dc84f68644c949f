import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DateTime } from 'luxon';
import { Desk, clean } from '../integration/publishing/desk';
import { expectAccessible, launch, visitor } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { PASSWORD } from '../support/staff';
import { startWeb, type RunningWeb } from '../support/web';
import { startWorker, type TestWorker } from '../support/worker';

describe('pages of rules', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let worker: TestWorker;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings();
    web = await startWeb(settings);
    worker = await startWorker(settings);
    desk = await Desk.open(web);
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    await worker.stop();
    await web.close();
    await database.drop();
  });

  const signedIn = async (name: string, javaScript = true): Promise<[Page, BrowserContext]> => {
    const context = await visitor(browser, web.url, { javaScript });
    const page = await context.newPage();
    await page.goto('/staff/sign-in');
    await page.locator('#email').fill(`${name}@northshire.example.org`);
    await page.locator('#password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/staff');
    return [page, context];
  };
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const words = (page: Page) => page.locator('main').innerText();

  it('change a rule, add a word and allow a text, without JavaScript', async () => {
    const [page, context] = await signedIn('administrator', false);
    await page.getByRole('link', { name: 'Rules', exact: true }).first().click();
    expect(await words(page)).toContain('the catalogue counts as it is');
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page);

    await page.getByRole('link', { name: 'MIS-LINK' }).click();
    await expectAccessible(page);
    await page.getByLabel('Off', { exact: true }).check();
    await press(page, 'Change the rule');
    await page.getByRole('link', { name: 'Give a reason.' }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await expectAccessible(page);
    expect(await page.getByLabel('Off', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('Why it is changed').fill('Our own sites are checked elsewhere.');
    await press(page, 'Change the rule');
    await page.getByText('Off (in the catalogue: advice)').waitFor();
    expect(await words(page)).toContain('Our own sites are checked elsewhere.');

    await page.goto('/staff/rules/OWN-WORD');
    await page.getByLabel('Word or phrase').fill('Badlands');
    await press(page, 'Add the word');
    await page.getByRole('link', { name: 'Choose what the term does' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Needs legal review').check();
    await page.getByLabel('What to write instead').fill('Say "the estate".');
    await press(page, 'Add the word');
    await page.getByText('“Badlands” added').waitFor();
    await desk.submitted({ ...clean, subject: 'Walk in the badlands' }, 'legal review');
    await page.reload();
    expect(await words(page)).toContain('“badlands”');
    await expectAccessible(page);

    await page.goto('/staff/rules/CON-BADCHAR');
    await page.getByText('Allow a text', { exact: true }).click();
    await page.getByLabel('Text', { exact: true }).fill('well known to our officers');
    await press(page, 'Allow the text');
    await page.getByRole('link', { name: 'Give the last day.' }).waitFor();
    await expectAccessible(page);
    const until = DateTime.now().plus({ days: 30 }).toISODate();
    await page.getByLabel('Last day on which it is allowed, within a year').fill(until);
    await page.getByLabel('Why it is allowed').fill('The title of a film.');
    await press(page, 'Allow the text');
    await page.getByText('Nobody else confirmed it').waitFor();
    expect(await page.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
    await expectAccessible(page);

    const [legal, legals] = await signedIn('legal');
    await legal.goto('/staff/rules');
    expect(await words(legal)).toContain('“well known to our officers”, for CON-BADCHAR');
    await expectAccessible(legal);
    await legal.getByRole('link', { name: 'CON-BADCHAR' }).first().click();
    expect(await legal.getByRole('button', { name: 'Change the rule' }).count()).toBe(0);
    await expectAccessible(legal);
    await legal.getByRole('button', { name: /^Confirm/ }).click();
    await legal.getByText('Confirmed by Test legal').waitFor();
    await expectAccessible(legal);

    await page.reload();
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByText('no longer allowed').waitFor();
    await Promise.all([context, legals].map((one) => one.close()));
  });

  it('are read by an auditor and closed to an officer', async () => {
    const [auditor, auditors] = await signedIn('auditor');
    await auditor.goto('/staff/rules/OWN-WORD');
    expect(await auditor.locator('main form').count()).toBe(0);
    const [officer, officers] = await signedIn('officer');
    expect((await officer.goto('/staff/rules'))?.status()).toBe(403);
    await Promise.all([auditors, officers].map((one) => one.close()));
  });
});
