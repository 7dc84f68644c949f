import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seedOutlines } from '../../src/places/seeds/outlines';
import { seedPlaces } from '../../src/places/seeds/places';
import { putTopics } from '../../src/residents/topics/fixed-topics';
import { givenFollowers, TOPIC } from '../integration/delivery/given';
import { clean, Desk } from '../integration/publishing/desk';
import { expectAccessible, expectNarrow, launch, signedIn } from '../support/browser';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';

describe('the author’s audience', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let desk: Desk;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings({ SMALL_AUDIENCE: '50' });
    web = await startWeb(settings);
    await web.db.transaction(async (tx) => {
      await putTopics(tx);
      await seedPlaces(tx, settings.FORCE_NAME);
      await seedOutlines(tx);
      // one borough alone, so that the middle of the map lies in it
      await tx.query(
        `DELETE FROM area_boundary USING area, area borough
         WHERE area.id = area_id AND borough.id = area.parent_id AND borough.code <> 'E09000024'`,
      );
    });
    desk = await Desk.open(web);
    await givenFollowers(web.db, settings, { wardId: desk.wardId, count: 23 });
    browser = await launch();
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser.close();
    await web.close();
    await database.drop();
  });

  const opened = async (name: string, { javaScript = true } = {}): Promise<Page> => {
    const email = `${name}@northshire.example.org`;
    const page = await signedIn(browser, web.url, email, { javaScript });
    context = page.context();
    return page;
  };
  const drawing = (page: Page) => page.getByLabel('The ground as GeoJSON');

  it('is drawn with the keyboard, counted while it is drawn, and shown to who decides', async () => {
    const page = await opened('officer');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto('/staff/messages/new');
    await page.locator('#topicCode').selectOption(TOPIC);
    await page.locator('[data-area-map][data-ready]').waitFor({ state: 'attached' });
    expect(await drawing(page).isVisible()).toBe(false);

    await page.getByLabel('In areas of the list').focus();
    await page.keyboard.press('ArrowRight');
    await drawing(page).waitFor();
    await page.getByLabel('The whole force').waitFor({ state: 'hidden' });
    const map = page.getByRole('application', { name: 'Map to draw on' });
    const corners = async (count: number) =>
      page.locator('[data-map-status]', { hasText: String(count) }).waitFor();
    const moved = async (key: string) => {
      await page.keyboard.press(key);
      await page.locator('[data-map-status]', { hasText: 'Under the cross' }).waitFor();
      await page.locator('.leaflet-pan-anim').waitFor({ state: 'detached' });
    };
    await map.focus();
    await page.keyboard.press('Enter');
    await corners(1);
    await moved('ArrowRight');
    await page.keyboard.press('Enter');
    await corners(2);
    await moved('ArrowUp');
    await page.keyboard.press('Enter');
    await corners(3);
    expect(JSON.parse(await drawing(page).inputValue())).toMatchObject({ type: 'Polygon' });
    const counted = page.locator('[data-counted]');
    await counted.getByText('It would reach fewer than 10 people.').waitFor();
    await counted.getByText('The drawing touches').waitFor();
    await counted.getByText('Fewer than 50 people would get it.').waitFor();
    await expectAccessible(page);
    await expectNarrow(page);

    await page.locator('#subject').fill(clean.subject);
    await page.locator('#body').fill(clean.body);
    // the page that follows counts and draws: slow on a busy machine
    page.setDefaultTimeout(60_000);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/staff\/messages\/[0-9a-f-]{36}$/);
    await page.locator('#audience').waitFor();
    await page.locator('[data-area-map][data-ready] .area-map__drawn').waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });

  it('is chosen without script: by the tree, or as GeoJSON with its faults told', async () => {
    const page = await opened('officer', { javaScript: false });
    await page.goto('/staff/messages/new');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
    await page.locator('#topicCode').selectOption(TOPIC);
    await page.getByLabel('The whole force').check();
    await press('Count');
    await page.getByText('It would reach about 20 people.').waitFor();
    await expectAccessible(page);

    await page.getByLabel('In ground drawn on the map').check();
    await drawing(page).fill('{"type":"LineString","coordinates":[[0,51],[0,52]]}');
    await press('Count');
    await page.getByText('A point or a line has no ground.').waitFor();
    expect(await drawing(page).inputValue()).toContain('LineString');
    await press('Save');
    await page.locator('.govuk-error-summary a[href="#drawing"]').waitFor();
    await expectAccessible(page);
  });

  it('is allowed to be small by a supervisor, with a reason', async () => {
    const { id } = await desk.draft(clean);
    await web.db.query(`UPDATE message SET state = 'approval' WHERE id = $1`, [id]);
    const page = await opened('supervisor');
    await page.goto(`/staff/messages/${id}#audience`);
    await page.getByText('So few people would get it that they could be guessed.').waitFor();
    await page.getByRole('button', { name: 'Allow a small audience' }).click();
    await page.locator('.govuk-error-summary a[href="#small-reason"]').waitFor();
    await expectAccessible(page);
    await page.locator('#small-reason').fill('A gas leak in two streets.');
    await page.getByRole('button', { name: 'Allow a small audience' }).click();
    await page.locator('#allowed-small', { hasText: 'A gas leak in two streets.' }).waitFor();
    await expectAccessible(page);
  });
});
