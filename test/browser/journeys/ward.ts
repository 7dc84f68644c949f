import { postcodes } from '../../factories/given-postcodes';
import { givenVoter, threeWishes } from '../../support/community';
import type { Walk } from '../../support/walk';

export async function team(walk: Walk): Promise<void> {
  await walk.open('/where');
  await walk.page.getByLabel('What is your postcode?').fill(postcodes.village);
  await walk.press('Find');
  await walk.sees('is in Village (Merton)');
  await walk.follow(/^The officers of Village/);
  await walk.sees('What they work on first');
  await walk.follow('Burglaries in Mill Lane');
  await walk.sees('Speeds fell by a third.');
  await walk.open('/you-said-we-did');
  await walk.sees('Speeds fell by a third.');
}

export async function vote(walk: Walk): Promise<void> {
  const email = walk.address('voter');
  await givenVoter(walk.world, email);
  await walk.open('/polls');
  await walk.follow('What should we do first?');
  await walk.choose(threeWishes[1]!);
  await walk.fill('email', email);
  await walk.press('E-mail me a code');
  await walk.sees('You vote for');
  await walk.proves(email, 'Vote');
  await walk.sees('Your vote counts');
}

export async function event(walk: Walk): Promise<void> {
  const email = walk.address('guest');
  await givenVoter(walk.world, email);
  await walk.open(`/events/in/${walk.world.area.village}`);
  await walk.follow('Coffee with your officers');
  await walk.fill('people', '2');
  await walk.fill('name', 'Amira Example');
  await walk.fill('email', email);
  await walk.press('E-mail me a code');
  await walk.sees('You book for 2 people');
  await walk.proves(email, 'Book');
  await walk.sees('You have a place');
  await walk.follow('Give up your place');
  await walk.fill('email', email);
  await walk.press('E-mail me a code');
  await walk.sees('Enter the code');
  await walk.proves(email, 'Give up my place');
  await walk.sees('You gave up your place');
}
