import { DateTime } from 'luxon';
import { Desk, clean } from '../integration/publishing/desk';
import { expectAccessible, mainOf, press, signedIn, withBrowser } from '../support/browser';
import { forSuite } from '../support/for-suite';
import { ownProcesses } from '../support/own-processes';

describe('pages of rules', () => {
  const web = forSuite(withBrowser(ownProcesses));
  const desk = forSuite(() => Desk.open(web));

  const pageOf = (name: string, javaScript = true) =>
    signedIn(web.browser, web.url, `${name}@northshire.example.org`, { javaScript });

  it('change a rule, add a word and allow a text, without JavaScript', async () => {
    const page = await pageOf('administrator', false);
    await page.getByRole('link', { name: 'Rules', exact: true }).first().click();
    expect(await mainOf(page)).toContain('the catalogue counts as it is');
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(page);

    await page.getByRole('link', { name: 'MIS-LINK' }).click();
    await expectAccessible(page);
    await page.getByLabel('Off', { exact: true }).check();
    await press(page, 'Change the rule');
    await page.getByRole('link', { name: 'Give a reason.' }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await expectAccessible(page);
    expect(await page.getByLabel('Off', { exact: true }).isChecked()).toBe(true);
    await page.getByLabel('Why it is changed').fill('Our own sites are checked elsewhere.');
    await press(page, 'Change the rule');
    await page.getByText('Off (in the catalogue: advice)').waitFor();
    expect(await mainOf(page)).toContain('Our own sites are checked elsewhere.');

    await page.goto('/staff/rules/OWN-WORD');
    await page.getByLabel('Word or phrase').fill('Badlands');
    await press(page, 'Add the word');
    await page.getByRole('link', { name: 'Choose what the term does' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Needs legal review').check();
    await page.getByLabel('What to write instead').fill('Say "the estate".');
    await press(page, 'Add the word');
    await page.getByText('“Badlands” added').waitFor();
    await desk.submitted({ ...clean, subject: 'Walk in the badlands' }, 'legal review');
    await page.reload();
    expect(await mainOf(page)).toContain('“badlands”');
    await expectAccessible(page);

    await page.goto('/staff/rules/CON-BADCHAR');
    await page.getByText('Allow a text', { exact: true }).click();
    await page.getByLabel('Text', { exact: true }).fill('well known to our officers');
    await press(page, 'Allow the text');
    await page.getByRole('link', { name: 'Give the last day.' }).waitFor();
    await expectAccessible(page);
    const until = DateTime.now().plus({ days: 30 }).toISODate();
    await page.getByLabel('Last day on which it is allowed, within a year').fill(until);
    await page.getByLabel('Why it is allowed').fill('The title of a film.');
    await press(page, 'Allow the text');
    await page.getByText('Nobody else confirmed it').waitFor();
    expect(await page.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
    await expectAccessible(page);

    const legal = await pageOf('legal');
    await legal.goto('/staff/rules');
    expect(await mainOf(legal)).toContain('“well known to our officers”, for CON-BADCHAR');
    await expectAccessible(legal);
    await legal.getByRole('link', { name: 'CON-BADCHAR' }).first().click();
    expect(await legal.getByRole('button', { name: 'Change the rule' }).count()).toBe(0);
    await expectAccessible(legal);
    await legal.getByRole('button', { name: /^Confirm/ }).click();
    await legal.getByText('Confirmed by Test legal').waitFor();
    await expectAccessible(legal);

    await page.reload();
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page.getByText('no longer allowed').waitFor();
    await Promise.all([page, legal].map((one) => one.context().close()));
  });

  it('are read by an auditor and closed to an officer', async () => {
    const auditor = await pageOf('auditor');
    await auditor.goto('/staff/rules/OWN-WORD');
    expect(await auditor.locator('main form').count()).toBe(0);
    const officer = await pageOf('officer');
    expect((await officer.goto('/staff/rules'))?.status()).toBe(403);
    await Promise.all([auditor, officer].map((one) => one.context().close()));
  });
});
