import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, visitor } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { PASSWORD, givenStaff } from '../support/staff';
import { startWeb, type RunningWeb } from '../support/web';
import {
  givenFollowers,
  givenReleased,
  givenWard,
  messageIs,
  opened,
} from '../integration/delivery/given';
import { startServices, type Services } from '../integration/delivery/services';

describe('pages of a finished delivery', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let services: Services;
  let browser: Browser;
  let id: string;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings();
    web = await startWeb(settings);
    services = await startServices(settings);
    await givenStaff(web.db, 'supervisor@northshire.example.org', { role: 'supervisor' });
    const wardId = await givenWard(web.db);
    await givenFollowers(web.db, settings, { wardId, count: 3 });
    id = await givenReleased(web.db, { wardId });
    await services.freezer.freeze(id);
    await opened(web.db, id);
    await web.db.query(`UPDATE delivery SET state = 'failed', done_at = now() WHERE send_id = $1`, [
      id,
    ]);
    await services.books.close(id);
    for (const state of ['balancing', 'complete']) await messageIs(web.db, id, state);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await services.app.close();
    await web.close();
    await database.drop();
  });

  const checked = async (page: Page) => {
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page);
  };

  it('offer the books and another try, without JavaScript', async () => {
    const context = await visitor(browser, web.url, { javaScript: false });
    const page = await context.newPage();
    await page.goto('/staff/sign-in');
    await page.locator('#email').fill('supervisor@northshire.example.org');
    await page.locator('#password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/staff');

    await page.goto(`/staff/messages/${id}/live`);
    await checked(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Download the books/ }).click();
    expect((await download).suggestedFilename()).toBe(`books-${id}.csv`);

    await page.getByRole('link', { name: /Send it again/ }).click();
    await checked(page);
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByRole('link', { name: 'Choose who gets it' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Those who failed: 3').check();
    await page.getByLabel('Why it is sent again').fill('The relay refused mail for an hour.');
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByRole('heading', { name: 'Sent again' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('to 3: 0 taken by the mail relay');
    await context.close();
  });
});
