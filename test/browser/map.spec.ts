import type { Browser, Page } from 'playwright-core';
import { seedOutlines } from '../../src/places/seeds/outlines';
import { expectAccessible, expectNarrow, launch, signedIn, visitor } from '../support/browser';
import { communityWorld, type CommunityWorld } from '../support/community';
import { withoutScript, withScript, type Window } from '../support/windows';

let world: CommunityWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([communityWorld(), launch()]);
  await world.db.transaction((tx) => seedOutlines(tx));
});
afterAll(async () => {
  await browser?.close();
  await world?.drop();
});

const ready = (page: Page) => page.locator('[data-area-map][data-ready]').waitFor();
const status = (page: Page, words: string) =>
  page.locator('[data-map-status]', { hasText: words }).waitFor();
const canvas = (page: Page, name = 'Map of wards') => page.getByRole('application', { name });
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
/** Where the outlines of Merton are drawn: its borough first, then a ward of it. */
const MERTON = { x: 0.65, y: 0.7 };

/** Chooses at a share of the map's width and height: a finger taps, a mouse clicks. */
async function choose(page: Page, { hasTouch }: Window, { x, y }: typeof MERTON): Promise<void> {
  const map = page.locator('[data-map-canvas]');
  await map.scrollIntoViewIfNeeded();
  const box = (await map.boundingBox())!;
  const position = { x: box.width * x, y: box.height * y };
  await (hasTouch ? map.tap({ position }) : map.click({ position }));
}

/** What a browser must not do or say on these pages, least of all because of our own policy; and what they weigh. */
function watch(page: Page) {
  const seen = { faults: [] as string[], bytes: 0 };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.faults.push(message.text());
  });
  page.on('pageerror', (error) => seen.faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(world.url))
      seen.faults.push(`asked ${request.url()}`);
  });
  page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => {
      seen.bytes += responseBodySize;
    });
  });
  return seen;
}

async function opened(window: Window) {
  const context = await visitor(browser, world.url, window);
  const page = await context.newPage();
  return { context, page, seen: watch(page) };
}

describe.each(withScript)('on $name', (window) => {
  it('an area is found with the keyboard alone', async () => {
    const { context, page, seen } = await opened(window);
    await page.goto('/where');
    await ready(page);
    expect(await page.getByLabel('What is your postcode?').count()).toBe(0);
    const boroughs = await page.locator('path.area-map__area').count();
    expect(await page.locator('.area-map__name').count()).toBe(boroughs);
    await expectAccessible(page);
    await canvas(page).focus();
    await page.keyboard.press('ArrowLeft');
    await status(page, 'Under the cross:');
    await page.keyboard.press('Enter');
    await status(page, 'These are the wards of');
    await page.keyboard.press('Enter');
    await status(page, 'Chosen:');
    await page.locator('[data-map-source]', { hasText: 'invented' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'The officers of' }).click();
    await page.locator('h1', { hasText: 'Officers of' }).waitFor();
    expect(seen.faults).toEqual([]);
    expect(seen.bytes).toBeLessThan(100 * 1024);
    await context.close();
  });

  it('a resident signs up for a place on the map', async () => {
    const { context, page, seen } = await opened(window);
    await page.goto('/sign-up/age');
    await page.getByLabel('Yes').check();
    await press(page, 'Continue');
    await ready(page);
    expect(await page.getByRole('button', { name: 'Take the point away' }).count()).toBe(0);
    await expectAccessible(page);
    await choose(page, window, MERTON);
    await status(page, 'These are the wards of Merton');
    await choose(page, window, { x: 0.5, y: 0.5 });
    await status(page, 'Chosen:');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Take the point away' }).click();
    await status(page, 'No place is chosen');
    await page.keyboard.press('Enter');
    await status(page, 'Chosen:');
    await expectNarrow(page);
    await press(page, 'Continue');
    await page.locator('h1', { hasText: 'You will hear about these areas' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('(Merton)');
    expect(seen.faults).toEqual([]);
    await context.close();
  });

  it('a concern comes with its place, which finds the ward and is shown to the sergeant', async () => {
    const { context, page, seen } = await opened(window);
    await page.goto('/report/concern/form');
    await ready(page);
    await page.locator('#words').fill('The street light has been dark for a month.');
    await choose(page, window, MERTON);
    await status(page, 'These are the wards of Merton');
    await choose(page, window, { x: 0.5, y: 0.5 });
    await status(page, 'Chosen:');
    const ward = await page.locator('#areaId').inputValue();
    expect(ward).toMatch(/^[0-9a-f-]{36}$/);
    await page.locator('#areaId').selectOption('');
    await status(page, 'No place is chosen');
    await choose(page, window, { x: 0.5, y: 0.5 });
    expect(await page.locator('#areaId').inputValue()).toBe(ward);
    await page.getByLabel('No answer needed').check();
    await expectAccessible(page);
    await press(page, 'Send it');
    await page.getByText('We have it').first().waitFor();
    expect(seen.faults).toEqual([]);
    await context.close();
  });

  it('the sergeant finds concerns on the map, and their tasks from it', async () => {
    const page = await signedIn(browser, world.url, 'supervisor@northshire.example.org', window);
    const seen = watch(page);
    await page.goto('/staff/board/map');
    await ready(page);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByLabel('Raised').selectOption('30');
    await press(page, 'Filter');
    await ready(page);
    const tables = await page.locator('main').innerText();
    expect(tables).toContain('By area, the most first');
    expect(tables).toContain('By place, the most first');
    const mark = page.locator('.area-map__mark').first();
    await mark.focus();
    expect(await mark.getAttribute('aria-label')).toMatch(/concerns? within|close together/);
    await page
      .locator('table')
      .getByRole('link', { name: /place 1, number 1/ })
      .click();
    await page.getByText('Where it is about').waitFor();
    await ready(page);
    await expectAccessible(page);
    expect(seen.faults).toEqual([]);
    await page.context().close();
  });
});

describe.each(withoutScript)('on $name', (window) => {
  it('lists stand where maps would be', async () => {
    const { context, page } = await opened(window);
    await page.goto('/where');
    expect(await page.locator('[data-area-map]').isVisible()).toBe(false);
    await page.goto('/sign-up/age');
    await page.getByLabel('Yes').check();
    await press(page, 'Continue');
    await page.getByText('The map needs JavaScript').waitFor();
    await expectAccessible(page);
    await press(page, 'Continue');
    await page.getByText('There is a problem').waitFor();
    await expectAccessible(page);
    await press(page, 'Choose from a list instead');
    await page.locator('h1', { hasText: 'Which boroughs' }).waitFor();
    await page.goto('/report/concern/form');
    expect(await page.locator('[data-area-map]').isVisible()).toBe(false);
    await page.locator('#words').fill('The bench in the park is broken.');
    await page.locator('#areaId').selectOption(world.area.village);
    await page.getByLabel('No answer needed').check();
    await expectAccessible(page);
    await press(page, 'Send it');
    await page.getByText('We have it').first().waitFor();
    await context.close();
  });

  it('staff have the tables', async () => {
    const page = await signedIn(browser, world.url, 'supervisor@northshire.example.org', window);
    await page.goto('/staff/board/map?show=all');
    expect(await page.locator('[data-area-map]').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('By area, the most first');
    await expectAccessible(page);
    await page.context().close();
  });
});
