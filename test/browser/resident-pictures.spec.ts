import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../src/staff/seeds/accounts';
import { givenDeliveredMessage } from '../factories/delivered-message';
import { givenDemoForce } from '../factories/demo-force';
import { givenPhoto, givenPicturedMail } from '../factories/pictured-mail';
import { expectAccessible, expectNarrow, launch, signedIn } from '../support/browser';
import { startMailroom, type RunningMailroom } from '../support/mailroom';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

let database: FreshDatabase;
let web: RunningWeb;
let mailroom: RunningMailroom;
let browser: Browser;

beforeAll(async () => {
  database = await freshDatabase();
  web = await startWeb(testSettings());
  mailroom = await startMailroom(testSettings());
  await givenDemoForce(web.db, testSettings());
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await mailroom.close();
  await web.close();
  await database.drop();
});

/** A picture sent to a resident's reply address by somebody else; its task. */
async function givenStrangersPicture(): Promise<string> {
  const { replyAddress: to } = await givenDeliveredMessage(web.db, testSettings(), {
    ward: 'E05013928',
  });
  const from = 'somebody.else@example.org';
  const raw = givenPicturedMail(
    { from, to, text: 'Please could an officer walk past the school now and then?' },
    await givenPhoto(),
  );
  await mailroom.deliver({ from, to, raw });
  const [{ id }] = await web.db.query<[{ id: string }]>(
    'SELECT id FROM task ORDER BY created_at DESC LIMIT 1',
  );
  return id;
}

async function officerAt(path: string, javaScript: boolean): Promise<Page> {
  const email = 'officer@thameside.example.org';
  const page = await signedIn(browser, web.url, email, { javaScript, password: DEMO_PASSWORD });
  await page.goto(path);
  return page;
}

describe.each([
  ['with script', true],
  ['without script', false],
])('an officer %s', (_, javaScript) => {
  it('sees the picture, and that its sender is not confirmed', async () => {
    const task = await givenStrangersPicture();
    const page = await officerAt(`/staff/tasks/${task}`, javaScript);
    const warning = page.locator('.govuk-warning-text');
    expect(await warning.innerText()).toContain('Sender not confirmed.');
    expect(await page.getByText('It came from another address').count()).toBe(1);

    const picture = page.getByAltText('Picture 1 that came with this mail');
    await picture.scrollIntoViewIfNeeded();
    const shown = await page.request.get((await picture.getAttribute('src'))!);
    expect(shown.headers()['content-type']).toBe('image/jpeg');
    if (javaScript)
      await page.waitForFunction(
        `document.querySelector('img.wardline-picture').naturalWidth === 900`,
      );
    await expectAccessible(page);
    await expectNarrow(page);
    await page.context().close();
  });
});
