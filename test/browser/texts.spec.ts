import type { Browser, Page } from 'playwright-core';
import { givenFollowers } from '../integration/delivery/given';
import { Desk, clean } from '../integration/publishing/desk';
import { expectAccessible, expectNarrow, launch, signedIn, visitor } from '../support/browser';
import { NotifyServer } from '../support/notify-server';
import { residentsWorld, type ResidentsWorld } from '../support/residents';

const NUMBERS = ['+442079460201', '+442079460202'];

describe('texts', () => {
  let notify: NotifyServer;
  let world: ResidentsWorld;
  let browser: Browser;
  beforeAll(async () => {
    notify = await NotifyServer.open();
    [world, browser] = await Promise.all([residentsWorld(notify.settings), launch()]);
    await Desk.open(world);
  });
  afterAll(async () => {
    await browser.close();
    await world.drop();
    await notify.close();
  });
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const title = (page: Page, words: string) => page.locator('h1', { hasText: words }).waitFor();

  it.each([true, false])('are chosen, confirmed and stopped (script: %s)', async (javaScript) => {
    const number = NUMBERS[Number(javaScript)]!;
    const [one] = await givenFollowers(world.db, world.settings, {
      ...{ wardId: world.area.abbey, count: 1, prefix: `text-${javaScript}-` },
    });
    const context = await visitor(browser, world.url, { javaScript });
    const page = await context.newPage();
    const preferences = world.links.preferencesPath(one!.contactPointId);
    await page.goto(preferences);
    await page.getByRole('link', { name: 'Change urgent safety by text' }).click();
    await title(page, 'Urgent safety by text');
    await expectAccessible(page);
    await expectNarrow(page);

    await page.getByLabel('Your mobile number').fill('999');
    await press(page, 'Agree and text me a code');
    await page.getByRole('link', { name: /Give a UK mobile number/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Your mobile number').fill(number);
    await press(page, 'Agree and text me a code');
    await title(page, 'Enter the code from our text');
    await expectAccessible(page);
    const code = /\d{6}/.exec(notify.to(number)[0]!.body)![0];
    await page.getByLabel('Enter the code').fill(code === '000000' ? '000001' : '000000');
    await press(page, 'Confirm my number');
    await page.getByRole('link', { name: /not the code in our newest text/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Enter the code').fill(code);
    await press(page, 'Confirm my number');
    await title(page, 'What you get from us');
    const main = await page.locator('main').innerText();
    expect(main).toContain('Yes, to your phone');
    expect(main).not.toContain('7946');

    const [phone] = await world.db.query<[{ code: string }]>(
      `SELECT phone.stop_code AS code FROM contact_point phone JOIN contact_point mail USING (resident_id)
       WHERE phone.channel = 'sms' AND phone.state = 'confirmed' AND mail.id = $1`,
      [one!.contactPointId],
    );
    await page.goto(`/s/${phone.code}`);
    await expectAccessible(page);
    await press(page, 'Stop all texts');
    await title(page, 'You get no more texts');
    await expectAccessible(page);
    await page.goto(preferences);
    expect(await page.locator('main').innerText()).not.toContain('Yes, to your phone');
    await context.close();
  });

  it('are written in the editor, with their length and cost', async () => {
    const page = await signedIn(browser, world.url, 'officer@northshire.example.org');
    await page.goto('/staff/messages/new');
    await page.getByLabel('Subject', { exact: true }).fill(clean.subject);
    await page.getByLabel('Body', { exact: true }).fill(clean.body);
    await page
      .getByLabel('What phones get')
      .fill('Thameside Police: gas leak in Tŷ Lane. Stay indoors and close your windows.');
    await press(page, 'Check now');
    const length = page.getByText(/characters, .* fragments? of at most 2/);
    await length.waitFor();
    expect(await page.locator('#texts').innerText()).toMatch(/leaves room for 70 characters.*ŷ/s);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByLabel('What phones get').fill('Gas leak in Mill Lane.');
    await press(page, 'Save');
    await page.getByRole('heading', { name: 'What phones get' }).waitFor();
    const main = await page.locator('main').innerText();
    expect(main).toContain('Texts are for urgent safety in areas alone.');
    expect(main).toContain('must name the force');
    await page.getByText('The whole text, with an example of the link').click();
    expect(await page.locator('#text ~ details pre').innerText()).toMatch(/Stop: .*\/s\/AbCd/);
    await expectAccessible(page);
    await expectNarrow(page);
    await page.context().close();
  });
});
