import type { Page } from 'playwright-core';
import { visitor, expectSound, mainOf } from '../support/browser';
import { communityWorld } from '../support/community';
import { forSuite } from '../support/for-suite';
import { withPeople, type People } from '../support/people';

const question = 'The street light in Mill Lane has been dark for a month.';
const danger = 'He is outside my door with a knife and he wants to come in';
const rumour = 'Is it true that the police station in Ashmere is shutting in June?';

describe('what residents write to us', () => {
  const world = forSuite(withPeople(communityWorld));
  let { officer, supervisor, resident } = {} as People;
  beforeAll(() => {
    ({ officer, supervisor, resident } = world);
  });

  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).first().click();
  const begun = async (kind: string) => {
    await resident.goto(`/report/${kind}`);
    await expectSound(resident);
    await press(resident, 'Nobody is in danger: go on');
  };

  it('raises a concern behind the page with 999, keeps what was typed, and confirms the address', async () => {
    await begun('concern');
    await expectSound(resident);
    await resident.locator('#words').fill(question);
    await resident.locator('#place').fill('Mill Lane');
    await press(resident, 'Send it');
    await resident.getByText('There is a problem').waitFor();
    await expectSound(resident);
    expect(await resident.locator('#words').inputValue()).toBe(question);
    await resident.locator('#areaId').selectOption(world.area.village);
    await resident.getByLabel('Yes, by e-mail').check();
    await resident.locator('#email').fill('wren@example.org');
    await press(resident, 'Send it');
    await expectSound(resident);
    await resident.locator('#code').fill(await world.codeOf('wren@example.org'));
    await press(resident, 'Confirm my address');
    await expectSound(resident);
    expect(await mainOf(resident)).toContain('A person answers you by');
  });

  it('shows where it stands after a code, takes more words, and lets it be taken back', async () => {
    await resident.goto('/my-concerns');
    await expectSound(resident);
    await press(resident, 'Nobody is in danger: go on');
    await expectSound(resident);
    await resident.locator('#email').fill('wren@example.org');
    await press(resident, 'E-mail me a code');
    await expectSound(resident);
    await resident.locator('#code').fill(await world.codeOf('wren@example.org'));
    await press(resident, 'Show my concerns');
    await expectSound(resident);
    expect(await mainOf(resident)).toContain(question);
    await press(resident, 'Add this');
    await resident.getByText('There is a problem').waitFor();
    await expectSound(resident);
    await resident.getByLabel('Add to it').fill('It is the one by the school.');
    await press(resident, 'Add this');
    expect(await mainOf(resident)).toContain('It is the one by the school.');
    await press(resident, 'Take it back');
    await expectSound(resident);
    expect(await mainOf(resident)).toContain('You took it back. An officer looks at it once more.');
  });

  it('answers danger with 999 and asks how to reach the person safely', async () => {
    await begun('concern');
    await resident.locator('#words').fill(danger);
    await press(resident, 'Send it');
    await expectSound(resident);
    expect(await mainOf(resident)).toContain('How can we contact you safely?');
    await press(resident, 'Tell the officers');
    await resident.getByText('There is a problem').waitFor();
    await expectSound(resident);
    await resident.locator('#phone').fill('020 7946 0123');
    await press(resident, 'Tell the officers');
    await expectSound(resident);
    expect(await mainOf(resident)).toContain('The officers know how to reach you');
    expect(resident.url()).not.toContain('pass');
  });

  it('joins a question to a rumour, and answers it in public with a second person', async () => {
    await begun('rumour');
    await expectSound(resident);
    await resident.locator('#words').fill(rumour);
    await resident.locator('#areaId').selectOption(world.area.village);
    await resident.getByLabel('No answer needed').check();
    await press(resident, 'Ask us');
    await expectSound(resident);
    const made = await world.call('supervisor', 'post', '/rumours').send({
      ...{ claim: 'Ashmere police station closes in June', firstSeenOn: '2026-05-10' },
      ...{ firstSeenWhere: 'a village chat', claimantType: 'group', areaId: world.area.village },
      ...{ harm: 'low', checkable: true, decision: 'respond', decisionReason: 'Many ask' },
    });
    const { id } = made.body as { id: string };
    await supervisor.goto('/staff/rumours');
    await supervisor.getByRole('link', { name: 'What residents ask: is this true?' }).click();
    await expectSound(supervisor);
    expect(await mainOf(supervisor)).toContain('Reads alike');
    await press(supervisor, 'Save');
    await supervisor.getByText('There is a problem').waitFor();
    await expectSound(supervisor);
    await supervisor.getByLabel('Ashmere police station closes in June').check();
    await press(supervisor, 'Save');
    expect(await mainOf(supervisor)).toContain('1, 0 with an address');
    await expectSound(supervisor);
    await rated(id);
    await officer.goto(`/staff/rumours/${id}/answer`);
    await expectSound(officer);
    await officer.locator('#fact').fill('Ashmere police station stays open.');
    await officer.locator('#warning').fill('Something wrong about it goes round.');
    await officer.locator('#myth').fill('It is said that the police station in Ashmere closes.');
    await officer.locator('#why').fill('The building was bought last year.');
    await officer.locator('#ending').fill('Its doors are open every day from eight to eight.');
    await press(officer, 'Save the draft');
    await expectSound(officer);
    await press(officer, 'Propose it for approval');
    expect(await mainOf(officer)).toContain('Your role does not allow this.');
    await supervisor.goto(`/staff/rumours/${id}/answer`);
    await expectSound(supervisor);
    await press(supervisor, 'Approve and publish');
    await expectSound(supervisor);
    await resident.goto('/rumours');
    await expectSound(resident);
    await resident.getByRole('link', { name: 'Ashmere police station stays open.' }).click();
    await expectSound(resident);
    expect(await resident.locator('h1').innerText()).toBe('Ashmere police station stays open.');
    await supervisor.goto(`/staff/tell/rumour/${id}`);
    await expectSound(supervisor);
  });

  async function rated(id: string) {
    const at = `/rumours/${id}`;
    await world.call('officer', 'post', `${at}/evidence`).send({
      ...{ sourceType: 'force_system', reference: 'Estates plan 2026' },
      ...{ words: 'The station stays open.', asAt: '2026-05-11' },
    });
    for (const body of [
      { action: 'check' },
      { action: 'rate', to: 'false', words: 'The station stays open.' },
    ]) {
      const { version } = (await world.call('supervisor', 'get', at)).body as { version: number };
      await world.call('supervisor', 'post', `${at}/steps`, version).send(body).expect(200);
    }
  }

  it.each<[string, (page: Page) => Promise<void>]>([
    [
      'Escape three times',
      async (page) => {
        for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
      },
    ],
    ['the button', (page) => page.locator('#leave').click()],
  ])('is left at once by %s, and is not gone back to', async (_, leave) => {
    const context = await visitor(world.browser, world.url);
    try {
      const page = await context.newPage();
      await context.route('https://www.bbc.co.uk/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
      );
      await page.goto('/rumours');
      await page.goto('/report/concern/form');
      await page.locator('#words').fill(question);
      await leave(page);
      await page.waitForURL('https://www.bbc.co.uk/weather');
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/rumours');
    } finally {
      await context.close();
    }
  });
});
