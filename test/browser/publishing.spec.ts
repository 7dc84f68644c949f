import type { Page } from 'playwright-core';
import { seedPlaces } from '../../src/places/seeds/places';
import { Desk, clean, withLegalFinding } from '../integration/publishing/desk';
import {
  expectAccessible,
  mainOf,
  press,
  signedIn,
  visitor,
  withBrowser,
} from '../support/browser';
import { testSettings } from '../support/stack/settings';
import { startWeb, type RunningWeb } from '../support/web';
import { forSuite } from '../support/for-suite';
import { ownProcesses } from '../support/own-processes';

describe('pages of messages', () => {
  const web = forSuite(withBrowser(ownProcesses));
  beforeAll(async () => {
    await web.db.transaction((tx) => seedPlaces(tx, web.settings.FORCE_NAME));
  });
  const desk = forSuite(() => Desk.open(web));

  const heading = (page: Page) => page.locator('h1').innerText();

  const pageOf = (name: string, javaScript = true, at: RunningWeb = web) =>
    signedIn(web.browser, at.url, `${name}@northshire.example.org`, { javaScript });

  /** Loads the page until it shows these words. */
  const reloadsUntil = async (page: Page, words: string) => {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await mainOf(page)).includes(words)) return;
      await page.reload();
    }
    throw new Error(`${page.url()} never showed "${words}"`);
  };

  it('takes a message from the editor to its approval, without JavaScript for its author', async () => {
    const officer = await pageOf('officer', false);
    await officer.goto('/staff/messages');
    await expectAccessible(officer);
    await officer.getByRole('button', { name: 'Write a message' }).click();
    expect(await heading(officer)).toBe('Write a message');
    await expectAccessible(officer);

    await officer.locator('#topicCode').selectOption('crime-prevention');
    await officer.getByText('Merton', { exact: true }).click();
    await officer.getByLabel('Abbey', { exact: true }).check();
    await officer.locator('#subject').fill(withLegalFinding.subject);
    await officer.locator('#body').fill(withLegalFinding.body);
    await press(officer, 'Add a claim');
    await officer.getByLabel('Claim 1', { exact: true }).fill('Keys were handed in on Monday.');
    await press(officer, 'Add another claim');
    await officer.getByLabel('Claim 2', { exact: true }).waitFor();
    expect(await officer.locator('#subject').inputValue()).toBe(withLegalFinding.subject);

    await officer.locator('#untilDay').fill('2020-01-01');
    await officer.locator('#untilTime').fill('10:00');
    await press(officer, 'Save');
    await officer.getByText('There is a problem').waitFor();
    expect(await officer.title()).toMatch(/^Error: /);
    await expectAccessible(officer);
    await officer.locator('#untilDay').fill('');
    await officer.locator('#untilTime').fill('');

    await press(officer, 'Check now');
    await officer.getByText('What the checks say').waitFor();
    expect(await officer.locator('mark').allInnerTexts()).toContain('020 7946 0123');
    await expectAccessible(officer);

    await press(officer, 'Save');
    await officer.getByText('Before it can be submitted').waitFor();
    await expectAccessible(officer);
    await officer.getByRole('button', { name: 'Edit' }).click();
    const answer = (field: string, value: string) =>
      officer.locator(`[name="declaration[${field}]"]`).first().selectOption(value);
    await answer('messageType', 'advice');
    await answer('nation', 'england');
    await press(officer, 'Save and preview');
    expect(await heading(officer)).toBe('As a resident will see it');
    await expectAccessible(officer);
    await officer.frameLocator('iframe').getByText('A set of keys was found').waitFor();
    await officer.getByText('Back to the message').click();
    await officer.getByText('What changed since revision').waitFor({ state: 'visible' });
    await press(officer, 'Submit for checking and approval');
    await officer.getByText('Done.').waitFor();
    await reloadsUntil(officer, 'Legal review');

    const legal = await pageOf('legal');
    await legal.goto('/staff/approvals');
    await expectAccessible(legal);
    await legal.getByRole('link', { name: withLegalFinding.subject }).click();
    await expectAccessible(legal);
    await press(legal, 'Clear these findings');
    await legal.getByText('There is a problem').waitFor();
    expect(await legal.title()).toMatch(/^Error: /);
    await expectAccessible(legal);
    for (const field of await legal.locator('[name^="clear["]').all())
      await field.fill('Mr Smith agreed.');
    await press(legal, 'Clear these findings');
    await legal.getByRole('link', { name: 'Choose the kind of reason.' }).first().waitFor();
    await expectAccessible(legal);
    for (const field of await legal.locator('[name^="code["]').all())
      await field.selectOption('authority-recorded');
    await press(legal, 'Clear these findings');
    await legal.getByText('Done.').waitFor();

    const supervisor = await pageOf('supervisor');
    await supervisor.goto('/staff/approvals');
    await supervisor.getByRole('link', { name: withLegalFinding.subject }).click();
    const shown = await mainOf(supervisor);
    for (const words of ['Cleared by', 'Keys were handed in on Monday.', 'Whose law applies?'])
      expect(shown).toContain(words);
    await press(supervisor, 'Return to its authors');
    await supervisor.getByRole('link', { name: 'Say why it goes back.' }).waitFor();
    await expectAccessible(supervisor);
    await press(supervisor, 'Approve');
    await supervisor.getByText('Done.').waitFor();
    const id = /messages\/([0-9a-f-]+)/.exec(supervisor.url())![1]!;
    await desk.reaches(id, 'complete');
    await supervisor.reload();
    await expectAccessible(supervisor);
    await supervisor.getByRole('link', { name: 'Who has it so far' }).click();
    expect(await mainOf(supervisor)).toContain('are accounted for');
    await expectAccessible(supervisor);

    const anyone = await visitor(web.browser, web.url);
    const look = await anyone.newPage();
    await look.goto('/messages');
    await expectAccessible(look);
    await press(look, 'Check');
    await look.getByText('There is a problem').waitFor();
    await expectAccessible(look);
    await look.getByLabel('Number of the message').fill(` ${id} `);
    await press(look, 'Check');
    expect(await mainOf(look)).toContain('This message is real.');
    await expectAccessible(look);
    await look.goto('/messages/0190aaaa-0000-7000-8000-000000000000');
    expect(await heading(look)).toContain('did not send');
    await expectAccessible(look);
    const staff = [officer, legal, supervisor].map((page) => page.context());
    await Promise.all([...staff, anyone].map((context) => context.close()));
  });

  it('keeps what was typed when somebody else saved meanwhile', async () => {
    const { id, version } = await desk.draft({ subject: 'First', body: 'First body.' });
    const page = await pageOf('officer');
    await page.goto(`/staff/messages/${id}/edit`);
    expect((await desk.edit(id, version, { subject: 'Theirs', body: 'Their body.' })).status).toBe(
      200,
    );
    await page.locator('#subject').fill('Mine');
    await press(page, 'Save');
    await page.getByText('What was saved meanwhile').waitFor();
    expect(await page.locator('#subject').inputValue()).toBe('Mine');
    expect(await mainOf(page)).toContain('Their body.');
    await expectAccessible(page);
    await press(page, 'Save');
    await page.getByText('What changed since revision 2').waitFor();
    expect((await desk.see(id)).subject).toBe('Mine');
    await page.context().close();
  });

  it('offers to reschedule and withdraw what is scheduled', async () => {
    const releaseAt = new Date(Date.now() + 86_400_000);
    const { id } = await desk.submitted({ ...clean, releaseAt });
    await desk.approve(id);
    const page = await pageOf('supervisor', false);
    await page.goto(`/staff/messages/${id}`);
    await expectAccessible(page);
    await press(page, 'Reschedule');
    expect(await page.getByRole('alert').innerText()).toContain('Give the new day and time');
    await expectAccessible(page);
    await page.getByText('Withdraw this message').click();
    await press(page, 'Withdraw');
    expect(await page.getByRole('alert').innerText()).toContain('Say why it is withdrawn.');
    await expectAccessible(page);
    await page.getByLabel('Why it is withdrawn').fill('The event is off.');
    await press(page, 'Withdraw');
    await page.getByText('Done.').waitFor();
    expect(await mainOf(page)).toContain('The event is off.');
    await page.context().close();
  });

  it('says "not known yet" while Temporal is away, and asks again', async () => {
    const { id } = await desk.draft(clean);
    const settings = testSettings({
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      SMTP_URL: web.settings.SMTP_URL,
    });
    const cutOff = await startWeb(settings);
    const page = await pageOf('officer', false, cutOff);
    await page.goto(`/staff/messages/${id}`);
    await press(page, 'Submit for checking and approval');
    await page.getByText('Not known yet').first().waitFor();
    await expectAccessible(page);
    await page.waitForURL(`**/staff/messages/${id}?done=yes`, { timeout: 60_000 });
    await page.context().close();
    await cutOff.close();
  });
});
