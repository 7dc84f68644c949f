import type { Browser, Page } from 'playwright-core';
import { PollClosing } from '../../src/community/polls/closing.service';
import { expectAccessible, expectNarrow, launch, signedIn, visitor } from '../support/browser';
import {
  communityWorld,
  givenVoter,
  hourComes,
  threeWishes,
  type CommunityWorld,
} from '../support/community';

describe('priorities, from a proposal to what was done', () => {
  let world: CommunityWorld;
  let browser: Browser;
  let officer: Page;
  let supervisor: Page;
  let resident: Page;

  beforeAll(async () => {
    world = await communityWorld();
    browser = await launch();
    // Without script, since every page must work so.
    const plain = { javaScript: false };
    officer = await signedIn(browser, world.url, 'officer@northshire.example.org', plain);
    supervisor = await signedIn(browser, world.url, 'supervisor@northshire.example.org', plain);
    resident = await (await visitor(browser, world.url, plain)).newPage();
    await givenVoter(world, 'amira@example.org');
  });
  afterAll(async () => {
    for (const page of [officer, supervisor, resident]) await page?.context().close();
    await browser?.close();
    await world?.drop();
  });

  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const main = (page: Page) => page.locator('main').innerText();
  const looked = async (page: Page) => {
    await expectAccessible(page);
    await expectNarrow(page);
  };
  const dayFromNow = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  let pollId: string;

  it('lets an officer propose and a supervisor publish', async () => {
    await officer.goto('/staff');
    await officer.locator('main').getByRole('link', { name: 'Polls and votes' }).click();
    await looked(officer);
    await press(officer, 'Propose priorities of a ward');
    await looked(officer);
    await press(officer, 'Save');
    await officer.getByText('There is a problem').waitFor();
    await looked(officer);
    await officer.locator('#question').fill('What should we do first in your ward?');
    await officer.getByText('Merton', { exact: true }).click();
    await officer.locator(`#area-${world.area.village}`).check();
    await officer.locator('#opensDay').fill(dayFromNow(-1));
    await officer.locator('#closesDay').fill(dayFromNow(7));
    for (const [row, wish] of threeWishes.entries())
      await officer.locator(`#title-${row}`).fill(wish);
    await press(officer, 'Save');
    await looked(officer);
    pollId = new URL(officer.url()).pathname.split('/').at(-1)!;
    await press(officer, 'Propose it to a supervisor');
    expect(await main(officer)).toContain('A supervisor must publish it.');
    expect(await main(officer)).toContain('You wrote it, so someone else must publish it.');
    await supervisor.goto(`/staff/polls/${pollId}`);
    await press(supervisor, 'Publish it');
    expect(await main(supervisor)).toContain('Residents vote in its hours.');
    await looked(supervisor);
  });

  it('lets a resident vote by the code of a mail', async () => {
    await resident.setViewportSize({ width: 360, height: 740 });
    await resident.goto('/polls');
    await looked(resident);
    await resident.getByRole('link', { name: 'What should we do first in your ward?' }).click();
    await looked(resident);
    await press(resident, 'E-mail me a code');
    await resident.getByText('There is a problem').waitFor();
    await looked(resident);
    await resident.getByLabel(threeWishes[1]!).check();
    await resident.getByLabel('Tell me what is done about it').check();
    await resident.locator('#email').fill('amira@example.org');
    await press(resident, 'E-mail me a code');
    expect(await main(resident)).toContain(`You vote for: ${threeWishes[1]}`);
    await looked(resident);
    await resident.locator('#code').fill('000000');
    await press(resident, 'Vote');
    expect(await main(resident)).toContain('This code does not work');
    await looked(resident);
    await resident.locator('#code').fill(await world.codeOf('amira@example.org'));
    await press(resident, 'Vote');
    expect(await main(resident)).toContain('Your vote counts');
    await looked(resident);
  });

  it('shows what residents chose, without small numbers', async () => {
    await hourComes(world.db, pollId);
    await resident.goto(`/polls/${pollId}`);
    expect(await main(resident)).toContain('The votes are being counted.');
    await world.app.get(PollClosing).close(pollId);
    await resident.reload();
    expect(await main(resident)).toContain('Voters in all: fewer than 10');
    await looked(resident);
    await resident.getByRole('link', { name: /^The priorities of/ }).click();
    await looked(resident);
    await resident.getByRole('link', { name: threeWishes[1]! }).click();
    expect(await main(resident)).toContain('Nothing to report yet.');
    await looked(resident);
  });

  it('lets a second person publish what was done, and tell who follows it', async () => {
    await officer.goto('/staff/priorities');
    await looked(officer);
    await officer.getByRole('link', { name: threeWishes[1]! }).click();
    await looked(officer);
    await officer.getByLabel('You said, we did').check();
    await officer.locator('#words').fill('We marked 200 bikes, and thefts fell by half.');
    await press(officer, 'Save it for a second person');
    expect(await main(officer)).toContain('Write what residents said.');
    await looked(officer);
    await officer.locator('#said').fill('Bikes are taken at the station.');
    await press(officer, 'Save it for a second person');
    await looked(officer);
    await supervisor.goto(officer.url());
    await press(supervisor, /^Publish it/);
    expect(await main(supervisor)).toContain('Done');
    await looked(supervisor);

    await officer.reload();
    await officer.getByRole('link', { name: 'Tell those who follow this' }).click();
    expect(await main(officer)).toContain('1 person follows it now.');
    await looked(officer);
    await officer.locator('#text').fill('Thank you for telling us. We keep marking bikes.');
    await press(officer, 'Send it');
    expect(await main(officer)).toContain('Your words are on their way to 1 person.');
    await looked(officer);
    await press(officer, 'Write a message');
    expect(await main(officer)).toContain(`It goes to everyone who follows “${threeWishes[1]}”`);
    await looked(officer);
    await officer.locator('#body').fill('We marked 200 bikes at the station.');
    await press(officer, 'Save');
    expect(await main(officer)).toContain(`It goes to everyone who follows “${threeWishes[1]}”`);
    await looked(officer);
  });

  it('tells everybody: you said, we did', async () => {
    await resident.goto('/you-said-we-did');
    expect(await main(resident)).toContain('thefts fell by half');
    await looked(resident);
    await resident.goto('/priorities');
    await looked(resident);
    await resident.getByRole('link', { name: 'Village' }).click();
    await resident.getByRole('link', { name: threeWishes[0]! }).click();
    await press(resident, 'Hear what is done about this');
    await looked(resident);
    await resident.locator('#email').fill('amira@example.org');
    await press(resident, 'E-mail me a code');
    await looked(resident);
    await resident.locator('#code').fill(await world.codeOf('amira@example.org'));
    await press(resident, 'Tell me the news of this');
    expect(await main(resident)).toContain('We will tell you');
    await looked(resident);
  });
});
