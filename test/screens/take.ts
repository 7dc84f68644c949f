/**
 * Pictures of the ten main pages for docs/screens, of a Wardline that runs with its demonstration:
 * `npm start`, `npm run demo`, then `npm run screens [-- --site http://localhost:3000]`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { launch, signedIn, visitor } from '../support/browser';

const FOLDER = path.join(__dirname, '../../docs/screens');
const PASSWORD = 'try-wardline-out';
/** CSS pixels. */
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
/** Few colours make small files; a page has few. */
const COLOURS = 64;

const { values: asked } = parseArgs({
  options: { site: { type: 'string', default: 'http://localhost:3000' } },
});

async function keep(page: Page, name: string): Promise<void> {
  // Maps and counts are there; a page that goes on asking is never idle.
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  const picture = await page.screenshot();
  const file = path.join(FOLDER, `${name}.png`);
  await sharp(picture).png({ palette: true, colours: COLOURS, effort: 10 }).toFile(file);
  process.stderr.write(`${name}\n`);
}

/** What residents see, on a phone. Gives the id of the message shown. */
async function residentsPages(browser: Browser): Promise<string> {
  const page = await (await visitor(browser, asked.site)).newPage();
  await page.setViewportSize(PHONE);
  const at = async (where: string, name: string) => {
    await page.goto(where);
    await keep(page, name);
  };
  await at('/', 'front');
  await page.goto('/sign-up');
  await page.getByLabel('Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await keep(page, 'sign-up');
  await at('/report/concern', 'concern');
  await at('/messages', 'is-it-real');
  await page.goto('/teams');
  await page.locator('main a[href^="/teams/"]').first().click();
  await keep(page, 'team');
  await page.goto('/archive');
  await keep(page, 'archive');
  await page.locator('main a[href^="/messages/"]').first().click();
  await keep(page, 'message');
  return path.basename(new URL(page.url()).pathname);
}

/** What staff see, at a desk. */
async function staffPages(browser: Browser, messageId: string): Promise<void> {
  const as = (name: string) =>
    signedIn(browser, asked.site, `${name}@thameside.example.org`, { password: PASSWORD });
  const supervisor = await as('supervisor');
  const at = async (page: Page, where: string, name: string) => {
    await page.setViewportSize(DESK);
    await page.goto(where);
    await keep(page, name);
  };
  await at(supervisor, `/staff/messages/${messageId}`, 'decision');
  await at(supervisor, `/staff/messages/${messageId}/live`, 'delivery');
  const officer = await as('officer');
  await officer.goto('/staff/tasks');
  const done = officer.getByRole('link', { name: 'Show what was answered or closed' });
  await at(officer, (await done.getAttribute('href'))!, 'board');
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch();
  try {
    await staffPages(browser, await residentsPages(browser));
  } finally {
    await browser.close();
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(1);
  },
);
