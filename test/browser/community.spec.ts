import { PollClosing } from '../../src/community/polls/closing.service';
import { expectSound, mainOf, press } from '../support/browser';
import { communityWorld, givenVoter, hourComes, threeWishes } from '../support/community';
import { forSuite } from '../support/for-suite';
import { withPeople, type People } from '../support/people';

describe('priorities, from a proposal to what was done', () => {
  const world = forSuite(withPeople(communityWorld));
  let { officer, supervisor, resident } = {} as People;

  beforeAll(async () => {
    ({ officer, supervisor, resident } = world);
    await givenVoter(world, 'amira@example.org');
  });

  const dayFromNow = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  let pollId: string;

  it('lets an officer propose and a supervisor publish', async () => {
    await officer.goto('/staff');
    await officer.locator('main').getByRole('link', { name: 'Polls and votes' }).click();
    await expectSound(officer);
    await press(officer, 'Propose priorities of a ward');
    await expectSound(officer);
    await press(officer, 'Save');
    await officer.getByText('There is a problem').waitFor();
    await expectSound(officer);
    await officer.locator('#question').fill('What should we do first in your ward?');
    await officer.getByText('Merton', { exact: true }).click();
    await officer.locator(`#area-${world.area.village}`).check();
    await officer.locator('#opensDay').fill(dayFromNow(-1));
    await officer.locator('#closesDay').fill(dayFromNow(7));
    for (const [row, wish] of threeWishes.entries())
      await officer.locator(`#title-${row}`).fill(wish);
    await press(officer, 'Save');
    await expectSound(officer);
    pollId = new URL(officer.url()).pathname.split('/').at(-1)!;
    await press(officer, 'Propose it to a supervisor');
    expect(await mainOf(officer)).toContain('A supervisor must publish it.');
    expect(await mainOf(officer)).toContain('You wrote it, so someone else must publish it.');
    await supervisor.goto(`/staff/polls/${pollId}`);
    await press(supervisor, 'Publish it');
    expect(await mainOf(supervisor)).toContain('Residents vote in its hours.');
    await expectSound(supervisor);
  });

  it('lets a resident vote by the code of a mail', async () => {
    await resident.setViewportSize({ width: 360, height: 740 });
    await resident.goto('/polls');
    await expectSound(resident);
    await resident.getByRole('link', { name: 'What should we do first in your ward?' }).click();
    await expectSound(resident);
    await press(resident, 'E-mail me a code');
    await resident.getByText('There is a problem').waitFor();
    await expectSound(resident);
    await resident.getByLabel(threeWishes[1]!).check();
    await resident.getByLabel('Tell me what is done about it').check();
    await resident.locator('#email').fill('amira@example.org');
    await press(resident, 'E-mail me a code');
    expect(await mainOf(resident)).toContain(`You vote for: ${threeWishes[1]}`);
    await expectSound(resident);
    await resident.locator('#code').fill('000000');
    await press(resident, 'Vote');
    expect(await mainOf(resident)).toContain('This code does not work');
    await expectSound(resident);
    await resident.locator('#code').fill(await world.codeOf('amira@example.org'));
    await press(resident, 'Vote');
    expect(await mainOf(resident)).toContain('Your vote counts');
    await expectSound(resident);
  });

  it('shows what residents chose, without small numbers', async () => {
    await hourComes(world.db, pollId);
    await resident.goto(`/polls/${pollId}`);
    expect(await mainOf(resident)).toContain('The votes are being counted.');
    await world.app.get(PollClosing).close(pollId);
    await resident.reload();
    expect(await mainOf(resident)).toContain('Voters in all: fewer than 10');
    await expectSound(resident);
    await resident.getByRole('link', { name: /^The priorities of/ }).click();
    await expectSound(resident);
    await resident.getByRole('link', { name: threeWishes[1]! }).click();
    expect(await mainOf(resident)).toContain('Nothing to report yet.');
    await expectSound(resident);
  });

  it('lets a second person publish what was done, and tell who follows it', async () => {
    await officer.goto('/staff/priorities');
    await expectSound(officer);
    await officer.getByRole('link', { name: threeWishes[1]! }).click();
    await expectSound(officer);
    await officer.getByLabel('You said, we did').check();
    await officer.locator('#words').fill('We marked 200 bikes, and thefts fell by half.');
    await press(officer, 'Save it for a second person');
    expect(await mainOf(officer)).toContain('Write what residents said.');
    await expectSound(officer);
    await officer.locator('#said').fill('Bikes are taken at the station.');
    await press(officer, 'Save it for a second person');
    await expectSound(officer);
    await supervisor.goto(officer.url());
    await press(supervisor, /^Publish it/);
    expect(await mainOf(supervisor)).toContain('Done');
    await expectSound(supervisor);

    await officer.reload();
    await officer.getByRole('link', { name: 'Tell those who follow this' }).click();
    expect(await mainOf(officer)).toContain('1 person follows it now.');
    await expectSound(officer);
    await officer.locator('#text').fill('Thank you for telling us. We keep marking bikes.');
    await press(officer, 'Send it');
    expect(await mainOf(officer)).toContain('Your words are on their way to 1 person.');
    await expectSound(officer);
    await press(officer, 'Write a message');
    expect(await mainOf(officer)).toContain(`It goes to everyone who follows “${threeWishes[1]}”`);
    await expectSound(officer);
    await officer.locator('#body').fill('We marked 200 bikes at the station.');
    await press(officer, 'Save');
    expect(await mainOf(officer)).toContain(`It goes to everyone who follows “${threeWishes[1]}”`);
    await expectSound(officer);
  });

  it('tells everybody: you said, we did', async () => {
    await resident.goto('/you-said-we-did');
    expect(await mainOf(resident)).toContain('thefts fell by half');
    await expectSound(resident);
    await resident.goto('/priorities');
    await expectSound(resident);
    await resident.getByRole('link', { name: 'Village' }).click();
    await resident.getByRole('link', { name: threeWishes[0]! }).click();
    await press(resident, 'Hear what is done about this');
    await expectSound(resident);
    await resident.locator('#email').fill('amira@example.org');
    await press(resident, 'E-mail me a code');
    await expectSound(resident);
    await resident.locator('#code').fill(await world.codeOf('amira@example.org'));
    await press(resident, 'Tell me the news of this');
    expect(await mainOf(resident)).toContain('We will tell you');
    await expectSound(resident);
  });
});
