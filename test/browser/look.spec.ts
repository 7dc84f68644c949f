import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { givenSite, type Site } from '../factories/residents-site';
import { expectAccessible, expectFits, launch } from '../support/browser';
import { reachable, tabThrough, tabTo, weight, ZOOMED } from '../support/look';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

/** What a page may weigh on the wire, with all that it loads. */
const HEAVIEST = 100 * 1024;

let database: FreshDatabase;
let web: RunningWeb;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  database = await freshDatabase();
  web = await startWeb(testSettings());
  site = await givenSite(web.db, testSettings());
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await database?.drop();
});

/** Looks at each page; tells all that is wrong with any of them at once. */
async function onEach(
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<string[]>,
  paths = site.pages,
): Promise<string[]> {
  const context = await browser.newContext({ baseURL: web.url, locale: 'en-GB', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  for (const [name, path] of paths) {
    const answer = await page.goto(path);
    if (!answer?.ok()) wrong.push(`${name}: ${answer?.status()}`);
    wrong.push(...(await look(page, path)).map((words) => `${name}: ${words}`));
  }
  await context.close();
  return wrong;
}

const SIDEWAYS = `(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > width + 1)
    .map((one) => one.tagName + '.' + one.className);
})()`;

const axeSays = (page: Page) =>
  expectAccessible(page).then(
    () => [],
    (fault: Error) => [fault.message],
  );

describe('the main pages of residents', () => {
  it('fit a window of 1280 pixels at a zoom of 400 %, with wider spaces in the text too', async () => {
    const wrong = await onEach(ZOOMED, async (page) => {
      const wide = await page.evaluate<string[]>(SIDEWAYS);
      // WCAG 1.4.12: by a sheet of the reader's own.
      await page.evaluate(
        `(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets.push(sheet);
        })()`,
      );
      return [...wide, ...(await page.evaluate<string[]>(SIDEWAYS))];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['on a desktop', { viewport: { width: 1280, height: 800 } }],
    ['at a zoom of 400 %', ZOOMED],
  ])('are used by keyboard alone %s', async (_, options) => {
    const wrong = await onEach(options, async (page) => {
      const stops = await tabThrough(page);
      const places = stops.map(({ place }) => place);
      const said = stops.map(({ words }) => words);
      const unmarked = stops.filter((stop) => !stop.marked).map(({ words }) => `no mark: ${words}`);
      const hidden = stops.filter((stop) => !stop.seen).map(({ words }) => `covered: ${words}`);
      const missed = (await reachable(page)).filter((one) => !said.includes(one));
      return [
        ...unmarked,
        ...hidden,
        ...missed.map((one) => `not reached: ${one}`),
        ...(places.some((place, at) => at > 0 && place < places[at - 1]!) ? ['order'] : []),
        ...(said[0] === 'a Skip to main content' ? [] : [`first is ${said[0]}`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('let a keyboard skip what all pages begin with', async () => {
    const wrong = await onEach({}, async (page) => {
      await page.keyboard.press('Tab');
      const link = page.locator('.govuk-skip-link');
      const seen = (await link.boundingBox())!.height > 20;
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const within = await page.evaluate<boolean>(
        `document.activeElement.compareDocumentPosition(document.querySelector('.wardline-header')) === 2`,
      );
      return [...(seen ? [] : ['the link stays hidden']), ...(within ? [] : ['leads nowhere'])];
    });
    expect(wrong).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('can be read in %s', async (colorScheme) => {
    expect(await onEach({ colorScheme }, axeSays)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('can be read in %s with an error shown', async (scheme) => {
    const sent = async (page: Page) => {
      await page.locator('main form button').last().click();
      await page.locator('.govuk-error-summary').waitFor();
      return axeSays(page);
    };
    const wrong = await onEach({ colorScheme: scheme }, sent, [
      ['where', '/where'],
      ['is it real', '/messages'],
      ['sign up', '/sign-up'],
      ['a concern', '/report/concern/form'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('print dark on white, without what cannot be pressed on paper', async () => {
    const wrong = await onEach({ colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const shown = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.govuk-skip-link, button, .govuk-button, .wardline-choose')].filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))`,
      );
      const ground = await page.evaluate<string>(`getComputedStyle(document.body).backgroundColor`);
      const faults = await axeSays(page);
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      const white = ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(ground);
      return [...shown, ...(white ? [] : [`ground ${ground}`]), ...faults];
    });
    expect(wrong).toEqual([]);
  });

  it('weigh less than 100 KB, with all that they load', async () => {
    const weights: [string, number][] = [];
    for (const [name, path] of site.pages) {
      const context = await browser.newContext({ baseURL: web.url });
      weights.push([name, await weight(context, path)]);
      await context.close();
    }
    expect(weights.filter(([, bytes]) => bytes > HEAVIEST || bytes < 5_000)).toEqual([]);
  });
});

describe('by keyboard alone, at a zoom of 400 %,', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ baseURL: web.url, locale: 'en-GB', ...ZOOMED });
    page.setDefaultTimeout(15_000);
  });
  afterAll(() => page?.close());

  /** Presses the button, and waits for the page that says this. */
  const press = async (name: string, next: string) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await page.locator('main', { hasText: next }).waitFor();
    await expectFits(page);
  };
  const tick = async (name: string) => {
    await tabTo(page, name);
    await page.keyboard.press('Space');
  };
  const write = async (label: string, words: string) => {
    await tabTo(page, label);
    await page.keyboard.type(words);
  };

  it('somebody signs up', async () => {
    await page.goto('/');
    await press('Sign up', 'Are you 13 or older?');
    await tick('Yes');
    await press('Continue', 'Which place');
    await press('Choose from a list instead', 'Which boroughs');
    await tick('Merton');
    await press('Continue', 'Which wards');
    await tick('Abbey');
    await press('Continue', 'What do you want to hear about?');
    await tick('Local events');
    await press('Continue', 'How often');
    await tick('At once');
    await press('Continue', 'What is your e-mail address?');
    await write('What is your e-mail address?', 'keys@example.org');
    await press('Continue', 'Check your answers');
    await tick('I agree');
    await press('Sign up', 'Check your inbox');
  });

  it('somebody raises a concern', async () => {
    await page.goto('/report/concern');
    await press('Nobody is in danger: go on', 'What concerns you?');
    await write('What concerns you?', 'The street light has been dark for a month.');
    await write('Which ward is it about?', 'Alexandra');
    await tabTo(page, 'Yes, by e-mail');
    await page.keyboard.press('ArrowDown');
    await press('Send it', 'We have it');
  });

  it('somebody checks that a message is real', async () => {
    await page.goto('/messages');
    await write('Number of the message', site.messageId);
    await press('Check', 'This message is real.');
  });
});
