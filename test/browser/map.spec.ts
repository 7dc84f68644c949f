import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seedOutlines } from '../../src/places/seeds/outlines';
import { expectAccessible, launch, visitor } from '../support/browser';
import { residentsWorld, type ResidentsWorld } from '../support/residents';

let world: ResidentsWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([residentsWorld(), launch()]);
  await world.db.transaction((tx) => seedOutlines(tx));
});
afterAll(async () => {
  await browser.close();
  await world.drop();
});

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };
const ready = (page: Page) => page.locator('[data-area-map][data-ready]').waitFor();
const status = (page: Page, words: string) =>
  page.locator('[data-map-status]', { hasText: words }).waitFor();

/** A visitor whose browser must not complain about anything, least of all about our own policy. */
async function watched(): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await visitor(browser, world.url);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(world.url)) faults.push(`asked ${request.url()}`);
  });
  return { context, page, faults };
}

describe.each(Object.entries(sizes))('on a %s', (_, size) => {
  it('an area is found with the keyboard alone', async () => {
    const { context, page, faults } = await watched();
    await page.setViewportSize(size);
    await page.goto('/where');
    await ready(page);
    await expectAccessible(page);
    const map = page.getByRole('application', { name: 'Map of wards' });
    await map.focus();
    await page.keyboard.press('ArrowLeft');
    await status(page, 'Under the cross:');
    await page.keyboard.press('Enter');
    await status(page, 'These are the wards of');
    await page.keyboard.press('Enter');
    await status(page, 'Chosen:');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'The officers of' }).click();
    await page.locator('h1', { hasText: 'Officers of' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
