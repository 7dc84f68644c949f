import type { BrowserContext, Page } from 'playwright-core';
import { Desk, clean, withLegalFinding } from '../integration/publishing/desk';
import { expectAccessible, expectNarrow, signedIn, withBrowser } from '../support/browser';
import { forSuite } from '../support/for-suite';
import { ownProcesses } from '../support/own-processes';

describe('pages of those who judge a message', () => {
  const web = forSuite(withBrowser(ownProcesses));
  let context: BrowserContext;

  const desk = forSuite(() => Desk.open(web));
  afterEach(() => context.close());

  const staff = async (name: string, javaScript = true): Promise<Page> => {
    const email = `${name}@northshire.example.org`;
    const page = await signedIn(web.browser, web.url, email, { javaScript });
    context = page.context();
    return page;
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

  it.each([true, false])('hold a discussion beside the revision (script: %s)', async (script) => {
    const { id } = await desk.submitted(withLegalFinding, 'legal review');
    const page = await staff('legal', script);
    await page.goto(`/staff/messages/${id}`);
    await press(page, 'Comment');
    await page.getByRole('alert').getByText('Write your comment.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Your comment').fill('Is this number his?');
    await page.getByLabel('About which words? (optional)').fill('020 7946 0123');
    await press(page, 'Comment');
    await page.getByText('Is this number his?').first().waitFor();
    await page.locator('#discussion summary').first().click();
    await page.getByLabel('Your answer to').fill('It is.');
    await press(page, 'Send the answer');
    await page.locator('#discussion').getByText('It is.').waitFor();
    await expectAccessible(page);
    await press(page, /Mark as resolved/);
    await page.getByRole('button', { name: /Open again/ }).waitFor();
    await expectAccessible(page);
    if (script) await expectNarrow(page);
  });

  it('compare revisions and tell everything that happened', async () => {
    const { id, version } = await desk.draft(clean);
    await desk.edit(id, version, {
      ...clean,
      body: 'Officers will mark cars outside the library.',
    });
    const page = await staff('supervisor', false);
    await page.goto(`/staff/messages/${id}`);
    await page.getByRole('link', { name: 'Compare any two revisions' }).click();
    expect(await page.locator('ins').allInnerTexts()).toContainEqual(
      expect.stringContaining('cars'),
    );
    expect(await page.locator('del').allInnerTexts()).toContainEqual(
      expect.stringContaining('bikes'),
    );
    await expectAccessible(page);
    await page.getByLabel('In one text').check();
    await press(page, 'Compare');
    await page.getByRole('region', { name: 'Body: changes' }).waitFor();
    await expectAccessible(page);
    await page.goto(`/staff/messages/${id}/timeline`);
    await page.getByText('Edited (revision 2)').waitFor();
    await expectAccessible(page);
  });

  it('show the desk, which the keyboard can walk unless its keys are turned off', async () => {
    const releaseAt = new Date(Date.now() + 30 * 86_400_000);
    for (const subject of ['Bikes one', 'Bikes two'])
      await desk.submitted({ ...clean, subject, releaseAt });
    const page = await staff('supervisor');
    await page.goto('/staff/approvals');
    await expectAccessible(page);
    await expectNarrow(page);
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.waitFor();
    await expectAccessible(page);
    await help.getByLabel('Use these keys in this browser').uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.reload();
    await page.keyboard.press('j');
    expect(await focused()).not.toBe(first);
    await press(page, 'Keyboard shortcuts (?)');
    await help.getByLabel('Use these keys in this browser').check();
    await help.getByRole('button', { name: 'Close' }).click();
    await page.locator('body').press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/staff/messages/*');
  });

  it('show the desk without script, and without its keys', async () => {
    const page = await staff('supervisor', false);
    await page.goto('/staff/approvals');
    await expectAccessible(page);
    const shown = await page.locator('main').innerText();
    for (const words of ['Approval', 'Would reach', 'None']) expect(shown).toContain(words);
    expect(await page.getByRole('button', { name: 'Keyboard shortcuts (?)' }).count()).toBe(0);
  });
});
