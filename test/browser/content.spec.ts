import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { seedPlaces } from '../../src/places/seeds/places';
import { Desk, clean } from '../integration/publishing/desk';
import { expectAccessible, expectNarrow, press, signedIn, withBrowser } from '../support/browser';
import { forSuite } from '../support/for-suite';
import { ownWeb } from '../support/own-web';

describe('what a message holds', () => {
  const web = forSuite(withBrowser(ownWeb));
  let context: BrowserContext;
  let photo: Buffer;

  beforeAll(async () => {
    await web.db.transaction((tx) => seedPlaces(tx, web.settings.FORCE_NAME));
    await Desk.open(web);
    photo = await sharp({
      create: { width: 800, height: 400, channels: 3, background: 'teal' },
    })
      .jpeg()
      .toBuffer();
  });
  afterEach(() => context.close());

  const officer = async ({ javaScript = true } = {}): Promise<Page> => {
    const page = await signedIn(web.browser, web.url, 'officer@northshire.example.org', {
      javaScript,
    });
    context = page.context();
    return page;
  };

  it.each([true, false])(
    'is edited in languages and with pictures (script: %s)',
    async (javaScript) => {
      const page = await officer({ javaScript });
      await page.goto('/staff/messages/new');
      await page.getByLabel('Subject', { exact: true }).fill(clean.subject);
      await page.getByLabel('Body', { exact: true }).fill(clean.body);
      await page.getByLabel('Language to add').selectOption('ur');
      await press(page, 'Add this language');
      await page.getByLabel('Subject in Urdu').fill('سائیکل');
      await page.getByLabel('Body in Urdu').fill('اپنی سائیکل لائیں۔');
      expect(await page.getByLabel('Body in Urdu').getAttribute('dir')).toBe('rtl');

      await page.getByLabel('Picture to add').setInputFiles({
        ...{ name: 'notes.txt', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') },
      });
      await press(page, 'Add this picture');
      await page.getByRole('link', { name: /This is no JPEG, PNG or WebP picture/ }).waitFor();
      expect(await page.getByLabel('Body in Urdu').inputValue()).toContain('سائیکل');
      await page.getByLabel('Picture to add').setInputFiles({
        ...{ name: 'DSC_1.jpg', mimeType: 'image/jpeg', buffer: photo },
      });
      await press(page, 'Add this picture');
      expect(await page.getByLabel('Body', { exact: true }).inputValue()).toMatch(
        /library.*\n\n!\[\]\(image:[0-9a-f-]{36}\)$/s,
      );
      await expectAccessible(page);
      await expectNarrow(page);

      await press(page, 'Save');
      await page.getByRole('link', { name: 'Describe the picture in words' }).waitFor();
      await page.getByLabel('What picture 1 shows').fill('A bicycle at the library');
      await page.getByLabel('Kind of picture 1').selectOption('own');
      await page.getByLabel('Subject', { exact: true }).press('Enter');
      await page.getByRole('heading', { name: 'In other languages' }).waitFor();
      const shown = page.getByRole('img', { name: 'A bicycle at the library' });
      await shown.waitFor();
      expect(await page.locator('[lang=ur][dir=rtl]').textContent()).toContain('اپنی سائیکل');
      await expectAccessible(page);
      await expectNarrow(page);
      if (javaScript)
        expect(
          await page.evaluate<number>(`document.querySelector('.wardline-picture').naturalWidth`),
        ).toBe(320);

      await page.getByRole('link', { name: 'See it as a resident will' }).click();
      await page.getByRole('link', { name: 'Urdu' }).click();
      await page.waitForURL(/language=ur/);
      const mail = page.frameLocator('iframe');
      await mail.locator('html[lang=ur][dir=rtl]').waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      const inMail = mail.getByRole('img', { name: 'A bicycle at the library' });
      await inMail.waitFor();
      expect(await inMail.getAttribute('src')).toMatch(/^data:image\/jpeg;base64,/);
      await expectAccessible(page);
    },
  );

  it('starts from a template, which its page tells', async () => {
    const page = await officer();
    await page.goto('/staff/messages/new');
    await page.getByText('Start from a template').click();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Event', exact: true }).click();
    await expectAccessible(page);
    await press(page, 'Make the draft');
    await page.getByRole('link', { name: 'Fill in: What is it?' }).waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await page.getByLabel('What is it?').fill('Bike marking');
    await page.getByLabel('When does it begin?').fill('2030-05-18T10:00');
    await page.getByLabel('Where?').fill('Riverside Library, Mill Lane');
    await page.getByLabel('What happens there?').fill('We mark your bike');
    await page.getByLabel('Just come along.').check();
    await press(page, 'Make the draft');
    await page.waitForURL(/\/edit$/);
    expect(await page.getByLabel('Subject', { exact: true }).inputValue()).toBe(
      'Bike marking at Riverside Library, Mill Lane',
    );
    expect(await page.getByLabel('Body', { exact: true }).inputValue()).toContain(
      'Saturday 18 May 2030 at 10:00',
    );
    await expectAccessible(page);
    await page.getByLabel('Subject', { exact: true }).fill('Bike marking, with tea');
    await press(page, 'Save');
    await page.getByRole('heading', { name: 'Began with the template “Event”' }).waitFor();
    await page.getByText('Just come along.', { exact: true }).first().waitFor();
    await expectAccessible(page);
    const [{ template }] = await web.db.query<[{ template: unknown }]>(
      `SELECT template FROM revision ORDER BY created_at DESC LIMIT 1`,
    );
    expect(template).toMatchObject({ code: 'event', version: 1, values: { what: 'Bike marking' } });
  });
});
