import { seedPlaces } from '../../src/places/seeds/places';
import { Desk, clean, withBlock, withLegalFinding } from '../integration/publishing/desk';
import { expectAccessible, expectNarrow, signedIn, withBrowser } from '../support/browser';
import { forSuite } from '../support/for-suite';
import { ownProcesses } from '../support/own-processes';

describe('what comes back to its authors', () => {
  const web = forSuite(withBrowser(ownProcesses));

  beforeAll(async () => {
    await web.db.transaction((tx) => seedPlaces(tx, web.settings.FORCE_NAME));
  });
  const desk = forSuite(() => Desk.open(web));

  const pageOf = (name: string) => signedIn(web.browser, web.url, `${name}@northshire.example.org`);

  it('says first why a message was returned, and by whom', async () => {
    const { id, findings } = await desk.submitted(withLegalFinding, 'legal review');
    const why = [{ findingId: findings[0]!.id, reason: 'Give the station’s number.' }];
    await desk.decided('legal', id, { action: 'return', reason: 'Too long.', findings: why });
    const page = await pageOf('officer');
    await page.goto(`/staff/messages/${id}`);
    const box = page.locator('#came-back');
    expect(await box.innerText()).toMatch(/returned it: Too long\.\s+One finding below says/);
    await expectAccessible(page);
    await expectNarrow(page);
    await box.getByRole('link', { name: 'Finding 1' }).click();
    await page.getByText('Give the station’s number.').first().waitFor();
    await page.context().close();
  });

  it('tells the second legal reviewer that a block takes two', async () => {
    const { id, findings } = await desk.submitted(withBlock, 'legal review');
    const cleared = findings.map((one) => ({
      ...{ findingId: one.id, reason: 'Agreed with counsel.', reasonCode: 'lawful-here' },
    }));
    await desk.decided('legal', id, { action: 'clear', findings: cleared });
    const page = await pageOf('legal2');
    await page.goto(`/staff/messages/${id}`);
    await page.getByText('It takes two').first().waitFor();
    await page.context().close();
  });

  it('tells whoever corrects an advice what its declaration still lacks', async () => {
    const { id } = await desk.submitted(clean);
    await desk.approve(id);
    await desk.reaches(id, 'complete');
    const page = await pageOf('officer');
    await page.goto(`/staff/messages/${id}`);
    await page.getByRole('button', { name: 'Correct this' }).click();
    await expectAccessible(page);
    await page.getByLabel('What was wrong').fill('We come on Saturday.');
    await page.getByLabel('What is right').fill('We come on Sunday.');
    await page.getByLabel('How it came about').fill('We misread our diary and are sorry.');
    await page.getByRole('button', { name: 'Write the correction' }).click();
    await page.getByText('Its topic and areas stay as they are').waitFor();
    const missing = page.locator('[data-unanswered]');
    const question = missing.getByRole('link', { name: 'Choose the kind of offence' });
    await question.waitFor();
    await expectAccessible(page);
    await expectNarrow(page);
    await page.locator('[name="declaration[offenceClass]"]').selectOption('none');
    await question.waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
