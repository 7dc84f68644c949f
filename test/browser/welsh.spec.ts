import type { Page } from 'playwright-core';
import { ConfirmationLetters } from '../../src/residents/confirmations/confirmation-letters.service';
import { expectAccessible, visitor, withBrowser } from '../support/browser';
import { contactOf, lettersTo, residentsWorld } from '../support/residents';
import { forSuite } from '../support/for-suite';

const EMAIL = 'carys@example.org';
/** A small telephone, in CSS pixels (WCAG 1.4.10). */
const PHONE = { width: 320, height: 640 };

const world = forSuite(withBrowser(residentsWorld));

/** The page with this heading: in Welsh, accessible and no wider than the telephone. */
async function welsh(page: Page, heading: string): Promise<void> {
  await page.locator('h1', { hasText: heading }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  const box = await page.locator('body').boundingBox();
  expect(box!.width).toBeLessThanOrEqual(PHONE.width);
  await expectAccessible(page);
}

async function next(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Parhau' }).click();
  await welsh(page, heading);
}

/** From the start page, which is in English, to “check your inbox” in Welsh. */
async function signsUp(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await welsh(page, 'Negeseuon gan eich swyddogion cymdogaeth');
  await page.getByRole('button', { name: 'Cofrestru' }).click();
  await welsh(page, "A ydych chi'n 13 oed neu'n hŷn?");
  await next(page, "A ydych chi'n 13 oed neu'n hŷn?");
  expect(await page.title()).toMatch(/^Gwall: /);
  await page.getByRole('link', { name: "Dywedwch a ydych yn 13 oed neu'n hŷn" }).waitFor();
  await page.getByLabel('Ydw', { exact: true }).check();
  await next(page, 'Am ba fwrdeistrefi hoffech chi glywed?');
  await page.getByLabel('Merton').check();
  await next(page, 'Am ba wardiau hoffech chi glywed?');
  await page.getByLabel('Abbey').check();
  await next(page, 'Am beth hoffech chi glywed?');
  await page.getByLabel('Digwyddiadau lleol').check();
  await next(page, 'Pa mor aml hoffech chi glywed gennym?');
  await page.getByLabel('Unwaith yr wythnos').check();
  await next(page, 'Beth yw eich cyfeiriad e-bost?');
  await page.getByLabel('Beth yw eich cyfeiriad e-bost?').fill(EMAIL);
  await next(page, 'Gwiriwch eich atebion');
  const answers = await page.locator('main').innerText();
  for (const answer of ['Abbey (Merton)', 'Digwyddiadau lleol', 'Unwaith yr wythnos', 'Cymraeg'])
    expect(answers).toContain(answer);
  await page.getByLabel("Rwy'n cytuno").check();
  await page.getByRole('button', { name: 'Cofrestru' }).click();
  await welsh(page, 'Edrychwch yn eich mewnflwch');
}

describe('a resident who reads Welsh, on a telephone without script', () => {
  it('signs up, confirms by a letter in Welsh, pauses, and changes to English', async () => {
    const context = await visitor(world.browser, world.url, { javaScript: false });
    const page = await context.newPage();
    await page.setViewportSize(PHONE);
    await signsUp(page);

    const { confirmation } = (await contactOf(world.db, world.vault, EMAIL))!;
    await world.app.get(ConfirmationLetters).post('ask', confirmation);
    const [letter] = (await lettersTo(world, EMAIL)).slice(-1);
    expect(letter!.subject).toMatch(/^Cadarnhewch eich bod am gael negeseuon gan /);
    expect(letter!.text).toContain('Mewn argyfwng ffoniwch 999.');

    // On another device nobody chose a language: the link of the letter brings it.
    const other = await (await visitor(world.browser, world.url, { javaScript: false })).newPage();
    await other.setViewportSize(PHONE);
    await other.goto(/\/confirm\/\S+\?lang=cy/.exec(letter!.text)![0]);
    await welsh(other, 'Cadarnhewch eich bod am gael ein negeseuon');
    await other.getByRole('button', { name: 'Ydw, anfonwch negeseuon ataf' }).click();
    await welsh(other, 'Rydych wedi cofrestru');
    await other.getByRole('link', { name: 'Gweld neu newid' }).click();
    await welsh(other, 'Yr hyn rydych yn ei gael gennym');

    await other.getByRole('link', { name: 'Oedi am fis' }).click();
    await welsh(other, 'Oedi am fis');
    await other.getByRole('button', { name: 'Oedi am fis' }).click();
    await welsh(other, 'Yr hyn rydych yn ei gael gennym');
    expect(await other.locator('main').innerText()).toMatch(
      /ailddechrau ohonynt eu hunain ar \d+ \p{L}+ \d{4}/u,
    );
    await other.getByRole('link', { name: 'English' }).click();
    await other.locator('h1', { hasText: 'What you get from us' }).waitFor();
    expect(await other.locator('html').getAttribute('lang')).toBe('en');
    await other.context().close();

    const [agreed] = await world.db.query<{ version: string; words: string }[]>(
      'SELECT wording_version AS version, wording AS words FROM consent ORDER BY agreed_at DESC LIMIT 1',
    );
    expect(agreed!.version).toMatch(/-cy$/);
    expect(agreed!.words).toContain("Rwy'n cytuno");

    await page.goto('/no-such-page');
    await welsh(page, "Heb ddod o hyd i'r dudalen");
    await context.close();
  });
});
