import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from './stack/chromium';
import { PASSWORD } from './staff';
import type { Window } from './windows';

/** A real Chromium. The caller closes it. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
}

/** The same with a browser, which is closed first. */
export const withBrowser =
  <T extends { drop(): Promise<unknown> }>(open: () => Promise<T>) =>
  async () => {
    const [opened, browser] = await Promise.all([open(), launch()]);
    const drop = async () => {
      await browser.close();
      await opened.drop();
    };
    return { ...opened, browser, drop };
  };

/** Contexts in which no script runs, axe neither. */
const scriptless = new WeakSet<BrowserContext>();

/** A new visitor, with cookies of their own. Without `javaScript` every page must work as well. */
export async function visitor(
  browser: Browser,
  baseURL: string,
  { javaScript = true, viewport, hasTouch, isMobile }: Partial<Window> = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: javaScript, locale: 'en-GB' },
    ...{ viewport, hasTouch, isMobile },
  });
  context.setDefaultTimeout(15_000);
  if (!javaScript) scriptless.add(context);
  return context;
}

/** A page of this person, signed in by the sign-in page. Close its context. */
export async function signedIn(
  browser: Browser,
  baseURL: string,
  email: string,
  { password = PASSWORD, ...window }: Partial<Window> & { password?: string } = {},
): Promise<Page> {
  const page = await (await visitor(browser, baseURL, window)).newPage();
  await page.goto('/staff/sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/staff');
  return page;
}

/** A telephone of 320 pixels needs no scrolling sideways (WCAG 1.4.10). */
export async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1200, height: 800 };
  await page.setViewportSize({ width: 320, height: 700 });
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  if (width !== 320) throw new Error(`${page.url()} is ${width} pixels wide on a telephone of 320`);
  await page.setViewportSize(before);
}

/** Fails when the page is wider than the window that it is in. */
export async function expectFits(page: Page): Promise<void> {
  const { width } = page.viewportSize()!;
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  if (wide > width) throw new Error(`${page.url()} is ${wide} pixels wide in a window of ${width}`);
}

/** Presses the button of this name; a word that is not all of it does not count. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** What the page itself says, without its head and foot. */
export const mainOf = (page: Page) => page.locator('main').innerText();

/** Accessible, and narrow enough for a telephone. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNarrow(page);
}

/** GOV.UK Frontend puts the back link before the main landmark, which `region` would forbid. */
const UNASKED = { region: { enabled: false } };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  id: string;
  help: string;
  nodes: { target: unknown[] }[];
}

/**
 * Fails on any breach of WCAG 2.2 AA, or of axe's best practices, on the page as it stands.
 * Where scripts are off, what the page shows is copied to where they run, since axe is one.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await breaches(page);
  const report = found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}`).join('\n')}`,
  );
  if (report.length > 0)
    throw new Error(`${page.url()} (${await page.title()})\n${report.join('\n')}`);
}

async function breaches(page: Page): Promise<Found[]> {
  const twin = await twinOf(page);
  try {
    // Evaluated by the debugger, so that the page's CSP stays as strict as it is.
    await twin.evaluate(axe.source);
    return await twin.evaluate(
      async ({ tags, rules }) => {
        const { axe: here } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await here.run({ runOnly: tags, rules });
        return violations.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ target }) => ({ target })),
        }));
      },
      { tags: TAGS, rules: UNASKED },
    );
  } finally {
    if (twin !== page) await twin.context().close();
  }
}

/** The page itself where scripts run; else a copy of what it shows. */
async function twinOf(page: Page): Promise<Page> {
  if (!scriptless.has(page.context())) return page;
  const context = await page.context().browser()!.newContext({ locale: 'en-GB' });
  const twin = await context.newPage();
  const html = await page.content();
  await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await twin.goto(page.url());
  return twin;
}
