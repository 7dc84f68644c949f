import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seedPlaces } from '../../src/places/seeds/places';
import { Desk, clean, withLegalFinding } from '../integration/publishing/desk';
import { expectAccessible, expectNarrow, launch, signedIn } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

describe('the editor', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings();
    web = await startWeb(settings);
    await web.db.transaction((tx) => seedPlaces(tx, settings.FORCE_NAME));
    await Desk.open(web);
    browser = await launch();
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser.close();
    await web.close();
    await database.drop();
  });

  const officer = async ({ javaScript = true } = {}): Promise<Page> => {
    const page = await signedIn(browser, web.url, 'officer@northshire.example.org', { javaScript });
    context = page.context();
    return page;
  };

  it('shows findings beside the text as one types, and leads to their words', async () => {
    const page = await officer();
    await page.goto('/staff/messages/new');
    const count = page.locator('#beside [role=status]');
    await count.getByText('Nothing was found.').waitFor();
    await page.locator('#body').fill(withLegalFinding.body);
    await count.getByText(/needs? legal review/).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);

    const found = page.getByRole('button', { name: 'Go to these words: 020 7946 0123' });
    await found.focus();
    await page.keyboard.press('Enter');
    const chosen =
      '((b) => b.value.slice(b.selectionStart, b.selectionEnd))(document.activeElement)';
    expect(await page.evaluate(chosen)).toBe('020 7946 0123');

    await page.locator('#body').fill(clean.body);
    await count.getByText('Nothing was found.').waitFor();
  });
});
