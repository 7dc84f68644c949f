import type { Page } from 'playwright-core';
import { ConfirmationLetters } from '../../src/residents/confirmations/confirmation-letters.service';
import { expectAccessible, visitor, withBrowser } from '../support/browser';
import { contactOf, lettersTo, linkIn, residentsWorld } from '../support/residents';
import { forSuite } from '../support/for-suite';

const world = forSuite(withBrowser(residentsWorld));

const heading = (page: Page) => page.locator('h1').innerText();

async function next(page: Page, expected: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('h1', { hasText: expected }).waitFor();
  await expectAccessible(page);
}

/** From the first page to "Check your inbox", choosing as a person does. */
async function signsUp(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expectAccessible(page);

  await next(page, 'Are you 13 or older?');
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByLabel('Yes').check();
  await next(page, 'Which boroughs');
  await page.getByLabel('Merton').check();
  await page.getByLabel('Camden').check();
  await next(page, 'Which wards');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Choose at least one ward' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Abbey').check();
  await page.getByLabel('Village', { exact: true }).check();
  await next(page, 'What do you want to hear about?');
  await page.getByLabel('Local events').check();
  await next(page, 'How often');
  await page.getByLabel('Once a week').check();
  await next(page, 'What is your e-mail address?');
  await page.getByLabel('What is your e-mail address?').fill(email);
  await next(page, 'Check your answers');

  await page.getByRole('link', { name: 'Change how often' }).click();
  await page.getByLabel('At once').check();
  await next(page, 'Check your answers');
  await page.getByRole('link', { name: 'Change language' }).click();
  await page.getByLabel('Which language').selectOption('pl');
  await next(page, 'Check your answers');
  expect(await page.locator('main').innerText()).toContain('waiting list');
  await page.getByLabel('I agree').check();
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.locator('h1', { hasText: 'Check your inbox' }).waitFor();
  await expectAccessible(page);
}

async function linkOfMail(email: string): Promise<string> {
  const { confirmation } = (await contactOf(world.db, world.vault, email))!;
  await world.app.get(ConfirmationLetters).post('ask', confirmation);
  const [letter] = (await lettersTo(world, email)).slice(-1);
  return linkIn(letter!.text, 'confirm');
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a resident %s', (_, javaScript) => {
  const email = `${javaScript ? 'amira' : 'bo'}@example.org`;

  it('signs up, confirms, changes what comes, and stops it', async () => {
    const context = await visitor(world.browser, world.url, { javaScript });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    page.on('pageerror', (error) => faults.push(error.message));

    await signsUp(page, email);
    await page.goto(await linkOfMail(email));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Yes, send me messages' }).click();
    await page.locator('h1', { hasText: 'You are signed up' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'See or change what you get' }).click();
    expect(await page.locator('main').innerText()).toContain('Abbey (Merton)');
    await expectAccessible(page);
    expect(await page.locator('main').innerText()).toContain('Polish');
    for (const part of ['areas', 'messages', 'how often', 'language']) {
      await page.getByRole('link', { name: `Change ${part}` }).click();
      await expectAccessible(page);
      if (part === 'areas') await page.getByLabel('Village', { exact: true }).uncheck();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('h1', { hasText: 'What you get from us' }).waitFor();
    }
    expect(await page.locator('main').innerText()).not.toContain('Village');

    await page.getByRole('button', { name: 'Stop all messages' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stop all messages' }).click();
    await page.locator('h1', { hasText: 'You get no more messages' }).waitFor();
    await expectAccessible(page);
    expect(await contactOf(world.db, world.vault, email)).toMatchObject({ state: 'unsubscribed' });
    // Chromium itself reports the 422 of the survey's error pages as console errors.
    expect(faults.filter((line) => !line.includes('422'))).toEqual([]);
    await context.close();
  });

  it('has what is held about them deleted', async () => {
    const context = await visitor(world.browser, world.url, { javaScript });
    const page = await context.newPage();
    const { id } = (await contactOf(world.db, world.vault, email))!;
    await page.goto(new URL(world.links.preferences(id)).pathname);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Delete what we hold' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'E-mail me a code' }).click();
    await page.getByLabel('Enter the code').fill('12');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('link', { name: 'Enter the 6 digits' }).waitFor();
    await expectAccessible(page);
    const [letter] = (await lettersTo(world, email)).slice(-1);
    await page.getByLabel('Enter the code').fill(/is (\d{6})/.exec(letter!.text)![1]!);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.locator('h1', { hasText: 'We have deleted' }).waitFor();
    await expectAccessible(page);
    await page.goto(new URL(world.links.preferences(id)).pathname);
    expect(await heading(page)).toBe('This link has expired');
    await expectAccessible(page);
    await context.close();
  });
});

it('turns a child away on a page of its own', async () => {
  const context = await visitor(world.browser, world.url, { javaScript: false });
  const page = await context.newPage();
  await page.goto('/sign-up');
  await page.getByLabel('No').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await heading(page)).toBe('You need to be 13 or older');
  await expectAccessible(page);
  await context.close();
});

it('fits a telephone of 320 pixels', async () => {
  const context = await world.browser.newContext({
    baseURL: world.url,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  for (const path of ['/', '/sign-up/age', '/confirm/nonsense']) {
    await page.goto(path);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(`${path} ${width}`).toBe(`${path} 320`);
  }
  await context.close();
});
