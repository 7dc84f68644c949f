import type { Browser, BrowserContext, Page } from 'playwright-core';
import { givenPublished } from '../factories/published-message';
import { givenWard } from '../integration/delivery/given';
import { expectAccessible, expectNarrow, launch, visitor } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

const body =
  'Officers mark bikes outside the library this Saturday from 10am to 2pm.\n\n- Bring your bike\n- Bring a form of identity\n\n> It is free.\n\nRead [how it works](https://www.gov.uk/bikes).';

/** What a page may weigh on the wire, with all that it loads. */
const HEAVIEST = 100 * 1024;

describe('the public site', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let browser: Browser;
  let id: string;
  let paths: string[];

  beforeAll(async () => {
    database = await freshDatabase();
    web = await startWeb(testSettings());
    const wardId = await givenWard(web.db);
    id = await givenPublished(web.db, { wardId, subject: 'Bike marking', body });
    const wrong = await givenPublished(web.db, { wardId, subject: 'Not this', body });
    await givenPublished(web.db, {
      wardId,
      subject: 'Right',
      corrects: { id: wrong, blocked: true },
    });
    await web.db.query(
      `WITH team AS (INSERT INTO team (name) VALUES ('Team') RETURNING id), made AS (
         INSERT INTO concern (area_id, category, urgency, route, sealed_reasons, rules_version, safe_contact, no_auto_reply)
         SELECT $1, 'asb', 'standard', 'neighbourhood_team', '', 'test', false, false FROM generate_series(1, 20) RETURNING id
       ) INSERT INTO task (concern_id, team_id, state, created_at, answered_at)
         SELECT made.id, team.id, 'answered', now() - interval '1 hour', now() FROM made, team`,
      [wardId],
    );
    paths = [
      ...['/archive', `/archive?area=${wardId}`, `/messages/${id}`, `/messages/${wrong}`],
      ...['/messages', '/statistics'],
    ];
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await database?.drop();
  });

  const context = (colorScheme: 'light' | 'dark', width: number, javaScriptEnabled = true) =>
    browser.newContext({
      ...{ baseURL: web.url, locale: 'en-GB', colorScheme, javaScriptEnabled },
      viewport: { width, height: 800 },
    });
  const looks: [string, 'light' | 'dark', number][] = [
    ['a light desktop', 'light', 1200],
    ['a dark desktop', 'dark', 1200],
    ['a light phone', 'light', 360],
    ['a dark phone', 'dark', 360],
  ];

  it.each(looks)(
    'is accessible on %s, and narrow enough for a zoom of 400 %%',
    async (_, scheme, width) => {
      const own = await context(scheme, width);
      const page = await own.newPage();
      const faults: string[] = [];
      page.on('console', (said) => void (said.type() === 'error' && faults.push(said.text())));
      for (const path of paths) {
        await page.goto(path);
        await expectAccessible(page);
        // 1280 pixels at 400 % are 320 (WCAG 1.4.10)
        await expectNarrow(page);
      }
      expect(faults).toEqual([]);
      expect(await own.cookies()).toEqual([]);
      await own.close();
    },
  );

  it.each([true, false])(
    'finds a message and checks its words (script: %s)',
    async (javaScript) => {
      const own: BrowserContext = await visitor(browser, web.url, { javaScript });
      const page: Page = await own.newPage();
      const main = () => page.locator('main').innerText();
      await page.goto('/');
      await page.getByRole('link', { name: 'All messages we sent' }).click();
      await page.getByLabel('Area').selectOption('');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByRole('link', { name: 'Bike marking' }).click();
      expect(await main()).toContain('This message is real');
      expect(await main()).toContain('Bring your bike');
      await page.getByRole('link', { name: 'Check another message' }).click();
      const compare = async (words: string) => {
        await page.getByLabel('Words of the message').fill(words);
        await page.getByRole('button', { name: 'Compare the words' }).click();
      };
      await compare('Too few');
      await page.getByText('There is a problem').waitFor();
      await expectAccessible(page);
      await compare(
        'officers mark bikes outside the library this Saturday from 10am to 2pm. Bring your bike',
      );
      expect(await main()).toContain('These are the words of Bike marking');
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Check another message' }).click();
      await compare('Officers mark bikes outside the library this Saturday from 10am to 4pm.');
      expect(await main()).toContain('This was changed: do not click');
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Check another message' }).click();
      await compare('Your parcel is waiting: pay the fee of two pounds today by this link.');
      expect(await main()).toContain('We do not know this: do not click');
      await expectAccessible(page);
      await expectNarrow(page);
      await own.close();
    },
  );

  it('weighs less than 100 KB a page, all of it, and prints black on white', async () => {
    for (const path of paths) {
      const own = await context('dark', 1200);
      const page = await own.newPage();
      let bytes = 0;
      page.on('requestfinished', (request) => {
        void request.sizes().then((sizes) => (bytes += sizes.responseBodySize));
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(bytes).toBeGreaterThan(5_000);
      expect(bytes).toBeLessThan(HEAVIEST);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const colours = await page.evaluate<string[]>(
        `[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('h1')).color]`,
      );
      expect(colours[0]).not.toBe('rgb(18, 25, 23)');
      expect(['rgb(0, 0, 0)', 'rgb(11, 12, 12)']).toContain(colours[1]);
      await own.close();
    }
  });
});
