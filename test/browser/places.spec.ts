import type { Browser } from 'playwright-core';
import { givenPostcodes, postcodes } from '../factories/given-postcodes';
import { expectAccessible, expectNarrow, launch, visitor } from '../support/browser';
import { residentsWorld, type ResidentsWorld } from '../support/residents';

let world: ResidentsWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([residentsWorld(), launch()]);
  await givenPostcodes(world);
});
afterAll(async () => {
  await browser.close();
  await world.drop();
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a visitor %s', (_, javaScript) => {
  it('finds the officers of a street by its postcode', async () => {
    const context = await visitor(browser, world.url, { javaScript });
    const page = await context.newPage();
    await page.goto('/where');
    await expectAccessible(page);
    await page.getByLabel('What is your postcode?').fill('IM1 1AA');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('.govuk-error-summary', { hasText: 'police forces of their own' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('What is your postcode?').fill(postcodes.edge);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('h1', { hasText: 'is in Abbey (Merton)' }).waitFor();
    expect(page.url()).not.toContain('ZZ');
    await expectAccessible(page);
    if (javaScript) await expectNarrow(page);
    await page.getByRole('link', { name: 'The officers of Abbey' }).click();
    await page.locator('h1', { hasText: 'Officers of Abbey' }).waitFor();
    await expectAccessible(page);
    if (javaScript) await expectNarrow(page);
    await page.getByRole('link', { name: 'All wards' }).click();
    await page.locator('h1', { hasText: 'Your neighbourhood officers' }).waitFor();
    await expectAccessible(page);
    await context.close();
  });

  it('signs up for home, with the ward next door, and for work', async () => {
    const context = await visitor(browser, world.url, { javaScript });
    const page = await context.newPage();
    const go = async (heading: string) => {
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.locator('h1', { hasText: heading }).waitFor();
      await expectAccessible(page);
    };
    await page.goto('/sign-up/age');
    await page.getByLabel('Yes').check();
    await go('Which place');
    if (javaScript) await expectNarrow(page);
    await go('Which place');
    await page.getByRole('link', { name: 'Enter a postcode' }).waitFor();
    await page.getByLabel('Postcode').fill(postcodes.edge);
    await go('You will hear about these areas');
    await page.getByLabel('Village (Merton)').check();
    await page.getByLabel('Yes').check();
    await go('Which place');
    await page.getByLabel('Postcode').fill(postcodes.waiting);
    await page.getByLabel('Where I work').check();
    await go('You will hear about these areas');
    expect(await page.locator('main').innerText()).toContain('Waiting list');
    await page.getByLabel('No', { exact: true }).check();
    await go('What do you want to hear about?');
    await context.close();
  });

  it('may choose from a list instead', async () => {
    const context = await visitor(browser, world.url, { javaScript });
    const page = await context.newPage();
    await page.goto('/sign-up/age');
    await page.getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Choose from a list instead' }).click();
    await page.locator('h1', { hasText: 'Which boroughs' }).waitFor();
    await context.close();
  });
});
