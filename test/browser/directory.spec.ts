import getPort from 'get-port';
import type { Browser } from 'playwright-core';
import { expectAccessible, expectNarrow, launch, visitor } from '../support/browser';
import { TestDirectory } from '../support/directory';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { givenStaff } from '../support/staff';
import { startWeb, type RunningWeb } from '../support/web';

let database: FreshDatabase;
let directory: TestDirectory;
let web: RunningWeb;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase();
  // The browser comes back by the site's own address, from another site: a cookie for this site alone must survive that.
  const port = await getPort();
  const PUBLIC_URL = `http://127.0.0.1:${port}`;
  directory = await TestDirectory.start(PUBLIC_URL);
  web = await startWeb(testSettings({ ...directory.settings, PUBLIC_URL, WEB_PORT: String(port) }));
  await givenStaff(web.db, 'officer@northshire.example.org');
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await web.close();
  await directory.close();
  await database.drop();
});

it.each([true, false])('signs in with the directory; with script: %s', async (javaScript) => {
  const page = await (await visitor(browser, web.url, { javaScript })).newPage();
  await page.goto('/staff/deputies');
  await expectAccessible(page);
  if (javaScript) await expectNarrow(page);
  directory.nextIs(null);
  const button = page.getByRole('button', { name: 'Sign in with your force account' });
  await button.click();
  await page.getByText('There is a problem').waitFor();
  await expectAccessible(page);
  directory.nextIs({
    ...{ sub: 'amina', email: 'officer@northshire.example.org', email_verified: true },
  });
  await button.click();
  await page.waitForURL('**/staff/deputies');
  await page.goto('/staff');
  await page.getByText('Hello, Test officer').waitFor();
  await page.context().close();
});
