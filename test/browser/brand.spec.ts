import type { Browser, Page } from 'playwright-core';
import { givenSite, type Site } from '../factories/residents-site';
import { SECOND_BRAND } from '../factories/second-brand';
import { expectAccessible, expectFits, launch } from '../support/browser';
import { forSuite } from '../support/for-suite';
import { tabThrough } from '../support/look';
import { ownWeb } from '../support/own-web';

const settings = { BRAND: SECOND_BRAND, FORCE_NAME: 'Northshire Police' };

/** What can be seen of the brand, as the browser computed it. */
const SEEN = `(() => {
  const one = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
  const crest = document.querySelector('.wardline-header__mark');
  return {
    header: one('.wardline-header', 'backgroundColor'),
    name: one('.wardline-header__force', 'color'),
    link: one('.wardline-footer a', 'color'),
    crest: [crest.complete, crest.naturalWidth > 0, crest.getBoundingClientRect().height],
  };
})()`;

describe('a vivid brand', () => {
  const web = forSuite(() => ownWeb({ settings }));
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    site = await givenSite(web.db, web.settings);
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it.each([
    ['light', 'rgb(163, 0, 122)'],
    ['dark', 'rgb(220, 158, 204)'],
  ] as const)('can be read in %s, and is the force’s', async (colorScheme, link) => {
    const context = await browser.newContext({
      ...{ baseURL: web.url, locale: 'en-GB', colorScheme },
    });
    const page: Page = await context.newPage();
    const paths = ['/', '/sign-up', '/statistics', `/teams/${site.wardId}`, '/archive'];
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    for (const path of [...paths, '/staff/sign-in']) {
      await page.goto(path);
      await expectAccessible(page);
      await expectFits(page);
    }
    await page.goto('/');
    expect(await page.evaluate(SEEN)).toEqual({
      header: 'rgb(255, 212, 0)',
      name: 'rgb(0, 0, 0)',
      link,
      crest: [true, true, 48],
    });
    const stops = await tabThrough(page);
    expect(stops.filter(({ marked, seen }) => !marked || !seen)).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  });

  it('is on paper too: its name in black, its crest on its ground', async () => {
    const page = await browser.newPage({ baseURL: web.url, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`/messages/${site.messageId}`);
    const seen = await page.evaluate<Record<string, unknown>>(SEEN);
    expect(seen).toMatchObject({ name: 'rgb(0, 0, 0)', crest: [true, true, 48] });
    expect(seen.header).toBe('rgba(0, 0, 0, 0)');
    await page.close();
  });
});
