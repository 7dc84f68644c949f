import type { Browser, Page } from 'playwright-core';
import { expectAccessible, expectNarrow, launch, signedIn } from '../support/browser';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { givenStaff } from '../support/staff';
import { startWeb, type RunningWeb } from '../support/web';
import { givenFollowers, givenReleased, givenWard } from '../integration/delivery/given';
import { goOn, startServices, type Services } from '../integration/delivery/services';

const ADMINISTRATOR = 'administrator@northshire.example.org';
const OFFICER = 'officer@northshire.example.org';

describe('the pages of what goes on', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let web: RunningWeb;
  let services: Services;
  let browser: Browser;
  let id: string;

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const settings = testSettings({ SMTP_URL: postbox.url });
    web = await startWeb(settings);
    services = await startServices(settings);
    await givenStaff(web.db, OFFICER);
    await givenStaff(web.db, ADMINISTRATOR, { role: 'administrator' });
    const wardId = await givenWard(web.db);
    const [full] = await givenFollowers(web.db, settings, { wardId, count: 20 });
    postbox.answer(full!.address, { code: 452, words: '4.2.2 mailbox full' });
    id = await givenReleased(web.db, { wardId });
    await services.freezer.freeze(id);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  const checked = async (page: Page) => {
    await expectAccessible(page);
    await expectNarrow(page);
  };
  const mailbox = (page: Page) => page.getByText('The mailbox is full or busy');

  it('moves by itself, and says the same when it is loaded anew without script', async () => {
    const page = await signedIn(browser, web.url, OFFICER);
    await page.goto(`/staff/messages/${id}/live`);
    await page.getByRole('rowheader', { name: 'Riverside' }).waitFor();
    await checked(page);
    await services.sending.sendChunks(id, goOn());
    await mailbox(page).waitFor();
    await page.getByText('95% of').waitFor();
    await checked(page);
    await page.context().close();

    const plain = await signedIn(browser, web.url, OFFICER, { javaScript: false });
    await plain.goto(`/staff/messages/${id}/live`);
    await mailbox(plain).waitFor();
    await plain.getByRole('link', { name: 'Refresh the figures' }).click();
    await mailbox(plain).waitFor();
    await checked(plain);
    await plain.context().close();
  });

  it('leads those who run it to the health of every part', async () => {
    const page = await signedIn(browser, web.url, ADMINISTRATOR, { javaScript: false });
    await page.goto('/staff/operations');
    await page.getByRole('rowheader', { name: 'Temporal' }).waitFor();
    await checked(page);
    await page.context().close();
  });
});
