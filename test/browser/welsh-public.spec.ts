import type { Browser, Page } from 'playwright-core';
import { readCatalogues } from '../../src/platform/texts/catalogues';
import { givenSite, type Site } from '../factories/residents-site';
import { expectAccessible, expectNarrow, launch, visitor } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

/** What is said in English alone; a word that both languages have is none of these. */
const { en, cy } = readCatalogues();
const welsh = new Set(Object.values(cy).flatMap((texts) => Object.values(texts)));
const english = new Set(
  Object.values(en)
    .flatMap((texts) => Object.values(texts))
    .filter((text) => !welsh.has(text) && !text.includes('{{')),
);

/** Words of the page as they stand, but for those that say that they are English. */
const WORDS = `(() => {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement: around, textContent } = walker.currentNode;
    if (!around.closest('[lang=en], script, style')) found.push(textContent.trim());
  }
  return found.filter((words) => words !== '');
})()`;

describe('the public pages in Welsh, on a telephone without script', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let browser: Browser;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    database = await freshDatabase();
    web = await startWeb(testSettings());
    site = await givenSite(web.db, testSettings());
    browser = await launch();
    page = await (await visitor(browser, web.url, { javaScript: false })).newPage();
    await page.setViewportSize({ width: 360, height: 740 });
  });
  afterAll(async () => {
    await page?.context().close();
    await browser?.close();
    await web?.close();
    await database?.drop();
  });

  const link = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const main = () => page.locator('main').innerText();

  /** In Welsh, with what officers wrote marked as English; accessible and narrow enough. */
  async function looked(): Promise<void> {
    expect(await page.locator('html').getAttribute('lang')).toBe('cy');
    const words = await page.evaluate<string[]>(WORDS);
    expect(words.filter((one) => english.has(one))).toEqual([]);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.setViewportSize({ width: 360, height: 740 });
  }

  it('are chosen by one link, and stay chosen', async () => {
    await page.goto('/archive');
    await link('Cymraeg');
    expect(await page.locator('h1').innerText()).toBe('Negeseuon a anfonwyd gennym');
    await looked();
    await link('Bike marking');
    expect(await main()).toContain("Mae'r neges hon yn ddilys.");
    expect(await page.locator('h1').getAttribute('lang')).toBe('en');
    await looked();
  });

  it('tell whether a message is real', async () => {
    await link('Gwirio neges arall');
    await press("Cymharu'r geiriau");
    expect(await main()).toContain('Gludwch eiriau');
    await looked();
    const compare = async (words: string) => {
      await page.getByLabel("Geiriau'r neges").fill(words);
      await press("Cymharu'r geiriau");
    };
    await compare(
      'Officers mark bikes outside the library this Saturday from 10am to 2pm. Bring your bike',
    );
    expect(await page.locator('h1').innerText()).toBe('Ni a anfonodd hon');
    await looked();
    await link('Gwirio neges arall');
    await compare('Your parcel is waiting: pay the fee of two pounds today by this link.');
    expect(await main()).toContain('Os ydych mewn perygl nawr');
    await looked();
  });

  it('name the officers, what they do and where they are met', async () => {
    for (const path of [
      ...[`/teams/${site.wardId}`, '/teams', '/priorities', `/priorities/in/${site.wardId}`],
      ...['/you-said-we-did', '/polls', `/polls/${site.pollId}`, '/events', '/rumours'],
      ...[`/events/in/${site.wardId}`, '/statistics', `/events/${site.eventId}/leave`],
    ]) {
      await page.goto(path);
      await looked();
    }
    await page.goto(`/events/${site.eventId}`);
    await page.getByLabel('Enw ar gyfer y rhestr wrth y drws').fill('Amira');
    await press('Anfonwch god ataf drwy e-bost');
    await looked();
  });

  it('take a concern, with 999 before it', async () => {
    await page.goto('/report/concern');
    expect(await main()).toContain('Os oes rhywun mewn perygl nawr, ffoniwch 999');
    await looked();
    await page.getByRole('button', { name: 'Nid oes neb mewn perygl: parhau' }).click();
    await press('Ei anfon');
    expect(await main()).toContain('Ysgrifennwch yr hyn rydych am ei ddweud wrthym');
    await looked();
    await page.getByLabel("Beth sy'n eich poeni?").fill('The lamp in Mill Lane is broken.');
    await page.getByLabel('Am ba ward y mae hyn?').selectOption(site.wardId);
    await page.getByLabel('Nid oes angen ateb').check();
    await press('Ei anfon');
    expect(await main()).toContain('Bydd swyddog yn ei ddarllen.');
    await looked();
    await page.goto('/my-concerns/address');
    await press('Anfonwch god ataf drwy e-bost');
    await looked();
  });

  it('put 999 first where somebody is in danger', async () => {
    await page.goto('/report/concern/form');
    await page.getByLabel("Beth sy'n eich poeni?").fill('He is outside my door with a knife.');
    await press('Ei anfon');
    expect(await page.locator('h1').innerText()).toMatch(/mewn perygl nawr, ffoniwch 999/);
    await looked();
  });

  it('give feeds in the language of their address alone', async () => {
    const titles = async (query: string) => {
      const headers = { Cookie: 'wardline-language=cy' };
      const answer = await fetch(`${web.url}/archive/feed.json${query}`, { headers });
      return ((await answer.json()) as { title: string }).title;
    };
    expect(await titles('?lang=cy')).toContain('Negeseuon a anfonwyd gennym');
    expect(await titles('')).toContain('Messages we sent');
  });
});
