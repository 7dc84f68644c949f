import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Chromium's own zoom of 400 % on a window of 1280 by 1024: so many CSS pixels are left (WCAG 1.4.10). */
export const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

/** An element that has the focus, as somebody sees it who has no mouse. */
export interface Stop {
  /** Its place among all elements, in the order of the document. */
  place: number;
  words: string;
  /** Something drawn tells it from the others (WCAG 2.4.7). */
  marked: boolean;
  /** At least a part of it is in sight (WCAG 2.4.11). */
  seen: boolean;
}

/** All that somebody reaches by the Tab key, in that order, from the top of the page back to it. */
export async function tabThrough(page: Page, most = 400): Promise<Stop[]> {
  await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)');
  const stops: Stop[] = [];
  while (stops.length <= most) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | undefined>(FOCUSED);
    if (!stop || stop.place === stops[0]?.place) return stops;
    stops.push(stop);
  }
  throw new Error(`${page.url()} has more than ${most} stops of the Tab key, or a trap`);
}

const NAMED = `(() => {
  const one = document.activeElement;
  return [one.labels?.[0]?.textContent, one.getAttribute('aria-label'), one.textContent].find((words) => words?.trim())?.trim() ?? '';
})()`;

/** Goes on by the Tab key alone to the element with this name. */
export async function tabTo(page: Page, name: string, most = 150): Promise<void> {
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate<string>(NAMED);
    if (words.replaceAll(/\s+/g, ' ').startsWith(name)) return;
  }
  throw new Error(`${page.url()} has no “${name}” within ${most} steps of the Tab key`);
}

/** Run in the page, which knows no types of ours. */
const HELPERS = `
  const named = (one) => one.tagName.toLowerCase() + ' ' + (one.textContent || one.id).trim().replace(/\\s+/g, ' ').slice(0, 60);
`;

const FOCUSED = `(() => {
  ${HELPERS}
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  // GOV.UK Frontend draws the mark of a radio or a checkbox around its label's box.
  const label = element.id ? document.querySelector('label[for="' + CSS.escape(element.id) + '"]') : null;
  const beside = label ? getComputedStyle(label, '::before').boxShadow : 'none';
  const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
  const own = (across, down) => {
    const over = document.elementFromPoint(left + width * across, top + height * down);
    return over && (element.contains(over) || over.contains(element) || label?.contains(over));
  };
  const points = [0.1, 0.5, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((down) => [across, down]));
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    words: named(element),
    marked: outlined || boxShadow !== 'none' || beside !== 'none',
    seen: points.some(([across, down]) => own(across, down)),
  };
})()`;

const REACHABLE = `(() => {
  ${HELPERS}
  const names = new Set();
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((one) => one.checkVisibility() && !one.disabled)
    .filter((one) => one.type !== 'radio' || (!names.has(one.name) && names.add(one.name)))
    .map(named);
})()`;

/** What a keyboard must reach, in the order of the page: of radio buttons with one name, one. */
export const reachable = (page: Page) => page.evaluate<string[]>(REACHABLE);

/** Bytes on the wire of a page with all that it loads, by a visitor who has nothing of it yet. */
export async function weight(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
  await page.close();
  return bytes;
}

/** A slow telephone on a slow network: 1.6 Mbit/s, 150 ms there and back, a processor four times slower than this one. */
export const SLOW = { latency: 150, kilobits: 1600, processor: 4 };

export interface FirstLoad {
  path: string;
  /** Milliseconds until something is seen. */
  painted: number;
  /** Milliseconds until all is there. */
  loaded: number;
}

/** How long a first visit by a slow telephone takes. */
export async function firstLoad(browser: Browser, url: string, path: string): Promise<FirstLoad> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    ...{
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    },
  });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  const bytes = (SLOW.kilobits * 1000) / 8;
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    ...{
      offline: false,
      latency: SLOW.latency,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    },
  });
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor });
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForFunction(`performance.getEntriesByName('first-contentful-paint').length > 0`);
  const times = await page.evaluate<[number, number]>(
    `[performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByType('navigation')[0].loadEventEnd]`,
  );
  await context.close();
  return { path, painted: times[0], loaded: times[1] };
}
