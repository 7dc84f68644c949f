import { givenCurrentPriority, givenPublishedEntry } from '../factories/current-priority';
import { givenPostcodes } from '../factories/given-postcodes';
import { givenPublished } from '../factories/published-message';
import { launch } from '../support/browser';
import { eventsWorld } from '../support/events';
import { Walk, type Stage } from '../support/walk';
import { windows } from '../support/windows';
import * as reading from './journeys/reading';
import * as signUp from './journeys/sign-up';
import * as ward from './journeys/ward';
import * as writing from './journeys/writing-to-us';

/**
 * Every journey of residents, from its first page to its last, in each window. Their errors, axe and 320 pixels
 * are in the specs of their features; the sign-up on a map is in `map.spec.ts`.
 */
const journeys: [string, (walk: Walk) => Promise<void>][] = [
  ['a sign-up by postcode, changes of what comes, and the end of it', signUp.byPostcode],
  ['a sign-up from the list, for the waiting list', signUp.byListToTheWaitingList],
  ['a sign-up that is saved for later', signUp.savedForLater],
  ['what is followed and held: seen, downloaded, deleted', signUp.ownData],
  ['the sign-up of an organisation', signUp.organisation],
  ['the archive, its feeds and a message', reading.archive],
  ['whether a message is real', reading.isItReal],
  ['the team of a ward, and what it did', ward.team],
  ['a vote', ward.vote],
  ['an event, booked and given up', ward.event],
  ['a concern, from 999 to its being opened again and taken back', writing.concern],
  ['danger, and a safe way to be reached', writing.danger],
  ['whether something is true', writing.rumour],
  ['what somebody thought of a mail', writing.rating],
  ['how well we answer', reading.statistics],
  ['the site in Welsh', reading.welsh],
];

let stage: Stage;
beforeAll(async () => {
  const [world, browser] = await Promise.all([eventsWorld(), launch()]);
  const wardId = world.area.village;
  await givenPostcodes(world);
  const messageId = await givenPublished(world.db, {
    ...{ wardId, subject: 'Bike marking', body: reading.BODY },
  });
  const priority = await givenCurrentPriority(world.db, wardId, 'Burglaries in Mill Lane');
  await givenPublishedEntry(world.db, priority);
  await world.published();
  await world.event();
  stage = { world, browser, messageId };
});
afterAll(async () => {
  await stage?.browser.close();
  await stage?.world.drop();
});
// All that are played come from one address, which may ask for a few codes an hour only.
beforeEach(() => stage.world.db.query('DELETE FROM rate_limit'));

describe.each(windows)('on $name', (window) => {
  it.each(journeys)('%s', async (_, journey) => {
    const walk = await Walk.of(stage, window);
    await journey(walk);
    await walk.ends();
  });

  it('a sign-up by an officer on the street', async () => {
    const walk = await Walk.ofOfficer(stage, window);
    await signUp.onTheStreet(walk);
    await walk.ends();
  });
});
