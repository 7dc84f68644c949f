import { seedPlaces } from '../../src/places/seeds/places';
import { Desk, clean } from '../integration/publishing/desk';
import { expectAccessible, mainOf, press, signedIn, withBrowser } from '../support/browser';
import { forSuite } from '../support/for-suite';
import { ownProcesses } from '../support/own-processes';

const CLAIM = 'Ashmere police station closes in June';

describe('pages of rumours and claims', () => {
  const web = forSuite(withBrowser(ownProcesses));

  beforeAll(async () => {
    await web.db.transaction((tx) => seedPlaces(tx, web.settings.FORCE_NAME));
  });
  const desk = forSuite(() => Desk.open(web));

  /** Without script, since every page must work so. */
  const pageOf = (name: string) =>
    signedIn(web.browser, web.url, `${name}@northshire.example.org`, { javaScript: false });

  it('takes a rumour of high harm from its first sight to a rating that two people stand for', async () => {
    const officer = await pageOf('officer');
    await officer.goto('/staff/rumours');
    await expectAccessible(officer);
    await press(officer, 'Add a claim');
    await expectAccessible(officer);
    await press(officer, 'Save');
    await officer.getByText('There is a problem').waitFor();
    await expectAccessible(officer);
    await officer.locator('#claim').fill(CLAIM);
    await officer.locator('#firstSeenWhere').fill('a village chat');
    await officer.locator('#claimantType').selectOption('group');
    await officer.locator('#areaId').selectOption({ label: 'Merton' });
    await officer.locator('#harm').selectOption('high');
    await press(officer, 'Save');
    expect(await officer.locator('h1').innerText()).toBe(CLAIM);
    await press(officer, 'Start checking');
    await officer.getByText('Add evidence').click();
    await officer.locator('#sourceType').selectOption('force_system');
    await officer.locator('#reference').fill('Estates plan 2026');
    await officer.locator('#words').fill('The station stays open.');
    await officer.locator('#asAt').fill('2026-05-01');
    await press(officer, 'Add this evidence');
    await officer.getByText('Evidence added').waitFor();
    await expectAccessible(officer);

    const supervisor = await pageOf('supervisor');
    await supervisor.goto(officer.url());
    await press(supervisor, 'Rate');
    await supervisor.getByText('There is a problem').waitFor();
    await expectAccessible(supervisor);
    await supervisor.locator('#to').selectOption('false');
    await supervisor.locator('#rating-words').fill('The station stays open.');
    await press(supervisor, 'Rate');
    await supervisor.getByText('someone else must confirm it').first().waitFor();
    await expectAccessible(supervisor);

    const legal = await pageOf('legal');
    await legal.goto('/staff/rumours');
    await expectAccessible(legal);
    await legal.getByRole('link', { name: CLAIM }).click();
    await press(legal, 'Confirm the rating');
    expect(await mainOf(legal)).toContain('It is not so.');
    await expectAccessible(legal);
  });

  it('shows a claim of high harm to whoever must verify it', async () => {
    const claim = {
      ...{ text: 'Officers will mark bikes outside the library', type: 'event', highHarm: true },
      ...{ sourceType: 'force_system', sourceRef: 'Duty sheet 12', asAt: '2026-05-01' },
    };
    const draft = { ...desk.bodyOf(clean), claims: [claim] };
    const made = await desk.call('officer', 'post', '/messages').send(draft);
    const { id } = made.body as { id: string };
    await desk.decided('officer', id, { action: 'submit' });
    await desk.reaches(id, 'approval');

    const supervisor = await pageOf('supervisor');
    await supervisor.goto(`/staff/messages/${id}`);
    expect(await mainOf(supervisor)).toContain('must verify claim 1');
    expect(await supervisor.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);
    await expectAccessible(supervisor);
    await press(supervisor, 'Verify claim 1');
    await supervisor.getByRole('link', { name: 'Say how you verified it.' }).waitFor();
    await expectAccessible(supervisor);
    await supervisor.locator('#verify-0').fill('I read the duty sheet.');
    await press(supervisor, 'Verify claim 1');
    expect(await mainOf(supervisor)).toContain('I read the duty sheet.');
    await supervisor.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await expectAccessible(supervisor);
  });

  it('suggests sentences that look like facts to the author', async () => {
    const body = 'Four sheds in Larch Way were broken into on Monday. Please lock yours.';
    const { id } = await desk.draft({ subject: 'Sheds', body });
    const officer = await pageOf('officer');
    await officer.goto(`/staff/messages/${id}/edit`);
    const hint = officer.getByText('no claim below covers them').locator('xpath=../..');
    expect(await hint.locator('li').allInnerTexts()).toContain(
      'Four sheds in Larch Way were broken into on Monday.',
    );
    await expectAccessible(officer);
  });
});
