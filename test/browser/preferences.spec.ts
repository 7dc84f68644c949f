import type { Browser, Page } from 'playwright-core';
import { expectAccessible, expectNarrow, launch, signedIn, visitor } from '../support/browser';
import {
  confirmedResident,
  pathOf,
  residentsWorld,
  type ResidentsWorld,
} from '../support/residents';
import { givenStaff } from '../support/staff';

let world: ResidentsWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([residentsWorld(), launch()]);
  for (const role of ['officer', 'administrator'] as const)
    await givenStaff(world.db, `${role}@thameside.example.org`, { role });
});
afterAll(async () => {
  await browser.close();
  await world.drop();
});

const good = async (page: Page) => {
  await expectAccessible(page);
  await expectNarrow(page);
};

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a resident %s', (_, javaScript) => {
  it('pauses, sets paces and looks, and saves a sign-up for later', async () => {
    const email = javaScript ? 'amira@example.org' : 'bo@example.org';
    const id = await confirmedResident(world, { email });
    const context = await visitor(browser, world.url, { javaScript });
    const page = await context.newPage();
    const home = pathOf(world.links.preferences(id));
    const saved = () => page.locator('h1', { hasText: 'What you get from us' }).waitFor();

    await page.goto(home);
    await page.getByRole('link', { name: 'Change look of e-mails' }).click();
    await good(page);
    await page.getByLabel('Large print').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await saved();
    await page.getByRole('link', { name: 'Change how often' }).click();
    await page.getByRole('link', { name: 'each kind of message' }).click();
    await good(page);
    await page.getByRole('group', { name: 'Local events' }).getByLabel('Once a week').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await saved();
    await page.getByRole('link', { name: 'Pause for a month' }).click();
    await good(page);
    await page.getByRole('button', { name: 'Pause for a month' }).click();
    await saved();
    await good(page);
    await page.getByRole('link', { name: 'Start again now' }).click();
    await good(page);
    await page.getByRole('button', { name: 'Start again now' }).click();
    await saved();
    await page.getByRole('link', { name: 'See what you follow' }).click();
    await good(page);

    await page.goto('/sign-up/age');
    await page.getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('link', { name: 'Save and come back later' }).click();
    await good(page);
    await page.getByLabel('Where should we send').fill(email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.locator('h1', { hasText: 'We have saved your answers' }).waitFor();
    await good(page);
    await context.close();
  });
});

it('officers sign people up, and administrators open boroughs', async () => {
  const officer = await signedIn(browser, world.url, 'officer@thameside.example.org');
  await officer.goto('/staff/sign-ups');
  await good(officer);
  await officer.getByRole('button', { name: 'Send the e-mail' }).click();
  await officer.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await good(officer);
  await officer.context().close();
  const administrator = await signedIn(browser, world.url, 'administrator@thameside.example.org');
  await administrator.goto('/staff/waiting-list');
  await good(administrator);
  await administrator.getByRole('link', { name: 'Open Camden' }).click();
  await good(administrator);
  await administrator.context().close();
});
