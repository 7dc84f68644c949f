import type { Browser, Page } from 'playwright-core';
import { givenPostcodes, postcodes } from '../factories/given-postcodes';
import { expectAccessible, expectFits, launch, visitor } from '../support/browser';
import { forSuite } from '../support/for-suite';
import { confirmedResident, pathOf, residentsWorld } from '../support/residents';
import { windows } from '../support/windows';
import { codeSentTo, placesOf } from '../support/your-places';

const world = forSuite(residentsWorld);
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  await givenPostcodes(world);
});
afterAll(() => browser.close());

async function good(page: Page, heading: string): Promise<void> {
  await page.locator('h1', { hasText: heading }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
}

describe.each(windows)('on $name', (window) => {
  it('somebody adds a place by the link, and sees, changes and removes it behind a code', async () => {
    const email = `places-${window.key}@example.org`;
    const id = await confirmedResident(world, { email });
    const context = await visitor(browser, world.url, window);
    const page = await context.newPage();
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

    await page.goto(pathOf(world.links.preferences(id)));
    await page.getByRole('link', { name: 'Your places' }).click();
    await good(page, 'Your places');
    await page.getByRole('button', { name: 'Add a place' }).click();
    await good(page, 'Which place do you want to hear about?');
    await page.getByLabel('A school').check();
    await press('Continue');
    await page.getByRole('link', { name: 'Enter a postcode' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Postcode').fill(postcodes.edge);
    await press('Continue');
    await good(page, 'You will hear about these areas');
    await page.getByLabel('Village (Merton)').check();
    await press('Save');
    await page.getByRole('link', { name: 'Tick the box if you agree' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('I agree that the police').check();
    await press('Save');
    await page.locator('h1', { hasText: 'What you get from us' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Village (Merton)');

    await page.getByRole('link', { name: 'Your places' }).click();
    expect(await page.locator('main').innerText()).not.toContain('A school');
    await press('E-mail me a code');
    await good(page, 'Enter the code from our e-mail');
    await page.getByLabel('Enter the code').fill(await codeSentTo(world, email));
    await press('Show my places');
    await good(page, 'Your places');
    await page.getByRole('link', { name: 'Change (A school)' }).click();
    await good(page, 'Change this place');
    await press('Choose from a list instead');
    await good(page, 'Which areas does this place lie in?');
    await page.getByLabel('Where I work').check();
    await page.getByLabel('Abbey', { exact: true }).uncheck();
    await press('Continue');
    await page.getByLabel('I agree that the police').check();
    await press('Save');
    await page.getByText('Your place is changed.').waitFor();
    await expectAccessible(page);
    expect(await placesOf(world, id)).toMatchObject([
      { kind: 'work', at: null, areaIds: [world.area.village] },
    ]);

    await page.getByRole('link', { name: 'Remove (Where I work)' }).click();
    await good(page, 'Do you want to remove this place?');
    expect(await page.locator('main').innerText()).toContain('Village (Merton)');
    await press('Remove this place');
    await page.getByText('You have told us of no place yet.').waitFor();
    await expectAccessible(page);
    await press('Close the list');
    await page.locator('h1', { hasText: 'What you get from us' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Village');
    await context.close();
  });
});
