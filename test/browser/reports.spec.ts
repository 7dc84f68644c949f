import type { Browser, Page } from 'playwright-core';
import { Tokens } from '../../src/platform/security/tokens';
import { expectAccessible, expectNarrow, launch, signedIn, visitor } from '../support/browser';
import {
  confirmedResident,
  pathOf,
  residentsWorld,
  type ResidentsWorld,
} from '../support/residents';
import { givenStaff } from '../support/staff';
import { givenPublished } from '../factories/published-message';
import { givenFollowers, TOPIC } from '../integration/delivery/given';

describe('reports for staff, and what residents say of mails', () => {
  let world: ResidentsWorld;
  let browser: Browser;

  beforeAll(async () => {
    world = await residentsWorld();
    browser = await launch();
    const { db, settings, area } = world;
    await givenFollowers(db, settings, { wardId: area.abbey, count: 24 });
    await givenPublished(db, { wardId: area.abbey, subject: 'Bike marking', topicCode: TOPIC });
    await db.query(
      `INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size)
       SELECT message_id, message_id, revision_id, area_ids, topic_code, 24 FROM published_message`,
    );
    await givenStaff(db, 'sam@northshire.example.org', { role: 'supervisor', areaId: area.merton });
  });
  afterAll(async () => {
    await browser.close();
    await world.drop();
  });

  const titleOf = (page: Page) => page.locator('h1').textContent();

  it('are read, narrowed to a ward and kept as a file', async () => {
    const page = await signedIn(browser, world.url, 'sam@northshire.example.org');
    await page.goto('/staff/reports');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Who gets messages' }).click();
    expect(await page.locator('#areas ~ table').first().textContent()).toContain('Abbey');
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByLabel('Area', { exact: true }).selectOption({ label: 'Village' });
    await page.getByRole('button', { name: 'Show' }).click();
    expect(new URL(page.url()).searchParams.get('area')).toBe(world.area.village);
    await page.goto('/staff/reports/growth');
    await expectAccessible(page);
    await expectNarrow(page);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'as CSV' }).first().click();
    expect((await file).suggestedFilename()).toMatch(/^growth-weeks-.*\.csv$/);
    await page.goto('/staff/reports/response');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Bike marking' }).first().waitFor();
    await page.context().close();
  });

  it('count a mail as useful without script, and ask once why somebody left', async () => {
    const id = await confirmedResident(world, { email: 'amira@example.org' });
    const [{ id: deliveryId }] = await world.db.query<[{ id: string }]>(
      `WITH chunks AS (INSERT INTO chunk (send_id, number, state) SELECT id, 0, 'done' FROM send RETURNING send_id)
       INSERT INTO delivery (send_id, contact_point_id, chunk, state) SELECT send_id, $1, 0, 'accepted' FROM chunks RETURNING id`,
      [id],
    );
    const context = await visitor(browser, world.url, { javaScript: false });
    const page = await context.newPage();
    const token = world.app.get(Tokens).mint('reply', deliveryId);
    await page.goto(`/useful/${token}/yes`);
    expect(await titleOf(page)).toBe('Was this message useful?');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Yes, it was useful' }).click();
    expect(await titleOf(page)).toBe('Thank you');
    await expectAccessible(page);
    await page.goto(`${pathOf(world.links.unsubscribe(id))}?mail=${deliveryId}`);
    await page.getByRole('button', { name: 'Stop all messages' }).click();
    await expectAccessible(page);
    await page.getByLabel('They are not about my area').check();
    await page.getByRole('button', { name: 'Tell us why' }).click();
    expect(await titleOf(page)).toBe('Thank you');
    await expectAccessible(page);
    const [left] = await world.db.query<{ reason: string; rated: boolean }[]>(
      `SELECT reason, (SELECT useful FROM mail_rating WHERE delivery_id = mail_id) AS rated FROM departure`,
    );
    expect(left).toEqual({ reason: 'not-my-area', rated: true });
    await context.close();
  });

  it('show everybody promises by borough and answers by area, in both languages', async () => {
    const context = await visitor(browser, world.url, { javaScript: false });
    const page = await context.newPage();
    for (const path of [
      ...['/rumours', `/rumours?area=${world.area.abbey}&lang=cy`, '/you-said-we-did'],
      ...[`/you-said-we-did/in/${world.area.merton}?lang=en`, `/teams/${world.area.abbey}`],
    ]) {
      await page.goto(path);
      await expectAccessible(page);
    }
    expect(await page.locator('main').textContent()).toContain('Bike marking');
    await context.close();
  });
});
