import type { BrowserContext, Page } from 'playwright-core';
import { seedPlaces } from '../../src/places/seeds/places';
import { Desk, clean, withLegalFinding } from '../integration/publishing/desk';
import { expectAccessible, expectNarrow, signedIn, withBrowser } from '../support/browser';
import { forSuite } from '../support/for-suite';
import { ownWeb } from '../support/own-web';

describe('the editor', () => {
  const web = forSuite(withBrowser(ownWeb));
  let context: BrowserContext;

  beforeAll(async () => {
    await web.db.transaction((tx) => seedPlaces(tx, web.settings.FORCE_NAME));
    await Desk.open(web);
  });
  afterEach(() => context.close());

  const officer = async ({ javaScript = true } = {}): Promise<Page> => {
    const page = await signedIn(web.browser, web.url, 'officer@northshire.example.org', {
      javaScript,
    });
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

  const answer = (page: Page, field: string, value: string) =>
    page.locator(`[name="declaration[${field}]"]`).first().selectOption(value);
  const court = 'How far has the case got in court?';

  it('asks only what the answers lead to, as they are given', async () => {
    const page = await officer();
    await page.goto('/staff/messages/new');
    expect(await page.locator('[name="declaration[nation]"]').count()).toBe(1);
    expect(await page.getByText('Where does any suspect stand?').count()).toBe(0);
    await answer(page, 'messageType', 'update');
    await page.getByText('Where does any suspect stand?').waitFor();
    await answer(page, 'suspectStatus', 'charged');
    await page.getByLabel(court).selectOption('trial');
    await expectAccessible(page);
    await expectNarrow(page);
    await answer(page, 'suspectStatus', 'none');
    await page.getByLabel(court).waitFor({ state: 'hidden' });
    await page.locator('#subject').fill('An update');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const told = page.locator('.govuk-notification-banner', { hasText: court });
    await told.waitFor();
    await expectAccessible(page);
  });

  it('asks them step by step without script, and tells which answers it drops', async () => {
    const page = await officer({ javaScript: false });
    await page.goto('/staff/messages/new');
    await answer(page, 'messageType', 'update');
    await page.getByRole('button', { name: 'Continue' }).click();
    await answer(page, 'suspectStatus', 'charged');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel(court).selectOption('trial');
    await expectAccessible(page);
    await answer(page, 'suspectStatus', 'none');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('so their answers are not kept').waitFor();
    expect(await page.getByLabel(court).count()).toBe(0);
    await expectAccessible(page);
  });

  it('offers unsaved words again, with script and without', async () => {
    const page = await officer();
    await page.goto('/staff/messages/new');
    await page.locator('#subject').fill('Half a message');
    await page.getByText(/^Kept for you at \d\d:\d\d/).waitFor();
    await expectAccessible(page);
    await context.close();

    const again = await officer({ javaScript: false });
    await again.goto('/staff/messages/new');
    await again.getByText('You have unsaved words from').waitFor();
    await expectAccessible(again);
    await again.getByRole('button', { name: 'Use them' }).click();
    expect(await again.locator('#subject').inputValue()).toBe('Half a message');
    await again.locator('#subject').fill('Half a message, and more');
    await again.getByRole('button', { name: 'Keep for later' }).click();
    await again.getByText('What you typed is kept for you').waitFor();
    await expectAccessible(again);
    await again.goto('/staff/messages/new');
    await again.getByRole('button', { name: 'Throw them away' }).click();
    await again.locator('#subject').waitFor();
    expect(await again.getByText('You have unsaved words from').count()).toBe(0);
  });
});
