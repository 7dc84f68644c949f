import { ConfirmationLetters } from '../../../src/residents/confirmations/confirmation-letters.service';
import { confirmedResident, contactOf, pathOf } from '../../support/residents';
import type { Walk } from '../../support/walk';
import { postcodes } from '../../factories/given-postcodes';

/** Posts the letter that asks this address, and opens its link. */
async function opensLetter(walk: Walk, email: string): Promise<void> {
  const { confirmation } = (await contactOf(walk.world.db, walk.world.vault, email))!;
  await walk.world.app.get(ConfirmationLetters).post('ask', confirmation);
  await walk.open(await walk.linkOf(email, '/confirm/'));
}

async function begins(walk: Walk): Promise<void> {
  await walk.open('/');
  await walk.press('Sign up');
  await walk.choose('Yes');
  await walk.goOn('Which place');
}

/** From the topics to the button in the mail. */
async function finishes(walk: Walk, email: string): Promise<void> {
  await walk.page.getByLabel('Local events').check();
  await walk.goOn('How often');
  await walk.choose('Once a week');
  await walk.goOn('What is your e-mail address?');
  await walk.fill('email', email);
  await walk.goOn('Check your answers');
  await walk.page.getByLabel('I agree').check();
  await walk.press('Sign up');
  await walk.sees('Check your inbox');
  await opensLetter(walk, email);
  await walk.press('Yes, send me messages');
  await walk.sees('You are signed up');
}

export async function byPostcode(walk: Walk): Promise<void> {
  const email = walk.address('postcode');
  await begins(walk);
  await walk.page.getByLabel('Postcode').fill(postcodes.edge);
  await walk.goOn('You will hear about these areas');
  await walk.choose('Village (Merton)', 'Yes');
  await walk.goOn('Which place');
  await walk.page.getByLabel('Postcode').fill(postcodes.abbey);
  await walk.choose('Where I work');
  await walk.goOn('You will hear about these areas');
  await walk.choose('No');
  await walk.goOn('What do you want to hear about?');
  await finishes(walk, email);
  await changes(walk);
}

/** Each thing that the link in a mail lets somebody change, and the end of it all. */
async function changes(walk: Walk): Promise<void> {
  const saved = () => walk.sees('Your change is saved.');
  await walk.follow('See or change what you get');
  await walk.sees('Village (Merton)');
  await walk.follow('Change areas');
  await walk.page.getByLabel('Village', { exact: true }).uncheck();
  await walk.press('Save');
  await saved();
  await walk.follow('Change messages');
  await walk.page.getByLabel('Urgent safety').check();
  await walk.press('Save');
  await saved();
  await walk.follow('Change how often');
  await walk.follow('Choose for each kind of message by itself');
  await walk.page.getByRole('group', { name: 'Local events' }).getByLabel('At once').check();
  await walk.press('Save');
  await saved();
  await walk.follow('Change language');
  await walk.page.getByRole('combobox').selectOption('pl');
  await walk.press('Save');
  await walk.sees('Polish');
  await walk.follow('Change look of e-mails');
  await walk.choose('Large print');
  await walk.press('Save');
  await walk.sees('Large print');
  await walk.follow('Pause for a month');
  await walk.press('Pause for a month');
  await walk.sees('Your messages are paused');
  await walk.follow('Start again now');
  await walk.press('Start again now');
  await walk.sees('Pause for a month');
  await walk.press('Stop all messages');
  await walk.press('Stop all messages');
  await walk.sees('You get no more messages');
}

export async function byListToTheWaitingList(walk: Walk): Promise<void> {
  await begins(walk);
  await walk.press('Choose from a list instead');
  await walk.sees('Which boroughs');
  await walk.choose('Camden');
  await walk.goOn('What do you want to hear about?');
  await finishes(walk, walk.address('waiting'));
  await walk.follow('See or change what you get');
  await walk.sees('Camden: waiting list');
}

export async function savedForLater(walk: Walk): Promise<void> {
  const email = walk.address('later');
  await begins(walk);
  await walk.follow('Save and come back later');
  await walk.fill('email', email);
  await walk.press('Send me the link');
  await walk.sees('We have saved your answers');
  await walk.page.context().clearCookies();
  await walk.open(await walk.linkOf(email, '/sign-up/resume/'));
  await walk.press('Go on');
  await walk.sees('Which place');
}

export async function ownData(walk: Walk): Promise<void> {
  const email = walk.address('own');
  const { world, page } = walk;
  const id = await confirmedResident(world, { email });
  const home = pathOf(world.links.preferences(id));
  await walk.open(home);
  await walk.follow('See what you follow, and stop it');
  await walk.press('E-mail me a code');
  await walk.sees('Enter the code');
  await walk.proves(email, 'Show what I follow');
  await walk.sees('You follow nothing by itself.');
  await walk.open(home);
  await walk.follow('Download what we hold about you');
  await walk.press('E-mail me a code');
  await walk.sees('The file goes to the downloads');
  const file = page.waitForEvent('download');
  await walk.proves(email, 'Download');
  expect((await file).suggestedFilename()).toBe('what-we-hold-about-you.json');
  await walk.open(home);
  await walk.follow('Delete what we hold about you');
  await walk.press('E-mail me a code');
  await walk.sees('Enter the code');
  await walk.proves(email, 'Delete what you hold about me');
  await walk.sees('We have deleted what we held about you');
}

export async function organisation(walk: Walk): Promise<void> {
  const email = walk.address('school');
  const { world, page } = walk;
  await walk.open('/sign-up/age');
  await walk.follow('I sign up for an organisation');
  await page.getByLabel('Name of the organisation').fill('Abbey Primary School');
  await walk.choose('School, college or nursery');
  await walk.goOn('Which areas does the organisation');
  await walk.choose('Abbey');
  await walk.goOn('What does the organisation want to hear about?');
  await page.getByLabel('Local events').check();
  await walk.goOn('How often should messages come?');
  await walk.choose('At once');
  await walk.goOn('Who gets the messages?');
  await page.getByLabel('E-mail address of the contact').fill(email);
  await page.getByLabel('I may sign this organisation up').check();
  await walk.goOn('Check the contact’s inbox');
  await opensLetter(walk, email);
  await page.locator('main').getByRole('button').last().click();
  const { id } = (await contactOf(world.db, world.vault, email))!;
  await walk.open(pathOf(world.links.preferences(id)));
  await walk.press('E-mail me a code');
  await walk.sees('Enter the code');
  await walk.proves(email, 'Continue');
  await walk.sees('Abbey Primary School');
  await walk.press('Change areas');
  await walk.choose('Village');
  await walk.press('Save');
  await walk.sees('Saved for all addresses');
}

/** An officer on the street; the person beside them confirms by their own mail. */
export async function onTheStreet(officer: Walk): Promise<void> {
  const email = officer.address('street');
  const { world, page } = officer;
  await officer.open('/staff/sign-ups');
  await page.getByLabel('They say that they are 13 or older').check();
  await page.locator('#areaIds').selectOption(world.area.village);
  await page.getByLabel('Local events').check();
  await officer.choose('At once');
  await officer.fill('email', email);
  await officer.press('Send the e-mail');
  await officer.sees('Sent. Ask the person');
  await page.context().clearCookies();
  await opensLetter(officer, email);
  await officer.press('Yes, send me messages');
  await officer.sees('You are signed up');
}
