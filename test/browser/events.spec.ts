import type { Browser, Page } from 'playwright-core';
import { EventClocks } from '../../src/community/events/clock/event-clock.service';
import { Tokens } from '../../src/platform/security/tokens';
import { expectAccessible, expectNarrow, launch, signedIn, visitor } from '../support/browser';
import { givenVoter } from '../support/community';
import { eventsWorld, moveEvent, type EventsWorld } from '../support/events';

describe('an event, from the plan to the question afterwards', () => {
  let world: EventsWorld;
  let browser: Browser;
  let officer: Page;
  let supervisor: Page;
  let resident: Page;
  let id: string;

  beforeAll(async () => {
    world = await eventsWorld();
    browser = await launch();
    // Without script, since every page must work so.
    const plain = { javaScript: false };
    officer = await signedIn(browser, world.url, 'officer@northshire.example.org', plain);
    supervisor = await signedIn(browser, world.url, 'supervisor@northshire.example.org', plain);
    resident = await (await visitor(browser, world.url, plain)).newPage();
    await resident.setViewportSize({ width: 360, height: 740 });
    await givenVoter(world, 'amira@example.org');
    await givenVoter(world, 'bo@example.org');
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

  it('is planned by an officer and published by a supervisor', async () => {
    await officer.goto('/staff');
    await officer.locator('main').getByRole('link', { name: 'Events', exact: true }).click();
    await looked(officer);
    await press(officer, 'Plan an event');
    await looked(officer);
    await press(officer, 'Save');
    await officer.getByText('There is a problem').waitFor();
    await looked(officer);
    await officer.locator('#title').fill('Bike marking');
    await officer.locator('#words').fill('Bring your bike, and we mark it for nothing.');
    await officer.locator('#place').fill('Village Hall, Mill Lane');
    await officer.locator('#startsDay').fill(dayFromNow(10));
    await officer.locator('#endsDay').fill(dayFromNow(10));
    await officer.locator('#capacity').fill('2');
    await officer.locator('summary', { hasText: 'Merton' }).click();
    await officer.locator(`#area-${world.area.village}`).check();
    await press(officer, 'Save');
    await looked(officer);
    id = new URL(officer.url()).pathname.split('/').at(-1)!;
    await press(officer, 'Propose it to a supervisor');
    expect(await main(officer)).toContain('You wrote it, so someone else must publish it.');
    await supervisor.goto(`/staff/events/${id}`);
    await press(supervisor, 'Publish it');
    expect(await main(supervisor)).toContain('Residents see it.');
    await looked(supervisor);
  });

  it('is booked by the code of a mail', async () => {
    await resident.goto('/events');
    await looked(resident);
    await resident.goto(`/events/in/${world.area.merton}`);
    await looked(resident);
    await resident.getByRole('link', { name: 'Bike marking' }).click();
    await looked(resident);
    await press(resident, 'E-mail me a code');
    await resident.getByText('There is a problem').waitFor();
    await looked(resident);
    await resident.locator('#people').fill('2');
    await resident.locator('#name').fill('Amira Example');
    await resident.locator('#email').fill('amira@example.org');
    await press(resident, 'E-mail me a code');
    expect(await main(resident)).toContain('You book for 2 people');
    await looked(resident);
    await resident.locator('#code').fill('000000');
    await press(resident, 'Book');
    expect(await main(resident)).toContain('This code does not work');
    await looked(resident);
    await resident.locator('#code').fill(await world.codeOf('amira@example.org'));
    await press(resident, 'Book');
    expect(await main(resident)).toContain('You have a place');
    await looked(resident);
  });

  it('has a waiting list, and a place that somebody gives up goes on', async () => {
    await resident.goto(`/events/${id}`);
    expect(await main(resident)).toContain('Join the waiting list');
    await looked(resident);
    expect((await world.book(id, 'bo@example.org')).body).toEqual({ state: 'waiting' });
    await resident.goto(`/events/${id}/waiting`);
    await looked(resident);
    await resident.getByRole('link', { name: 'Give up your place' }).click();
    await looked(resident);
    await resident.locator('#email').fill('amira@example.org');
    await press(resident, 'E-mail me a code');
    await looked(resident);
    await resident.locator('#code').fill(await world.codeOf('amira@example.org'));
    await press(resident, 'Give up my place');
    expect(await main(resident)).toContain('You gave up your place');
    await looked(resident);
    expect(await world.seen(id)).toMatchObject({ taken: 1 });
  });

  it('changes by a second person', async () => {
    await officer.goto(`/staff/events/${id}`);
    await press(officer, 'Change time, place or places');
    await looked(officer);
    await officer.locator('#place').fill('Library, High Street');
    await press(officer, 'Propose the change');
    await officer.getByText('There is a problem').waitFor();
    await looked(officer);
    await officer.getByLabel('The place cannot be used as planned.').check();
    await press(officer, 'Propose the change');
    expect(await main(officer)).toContain('You wrote it, so someone else must publish it.');
    await looked(officer);
    await supervisor.goto(`/staff/events/${id}`);
    await looked(supervisor);
    await press(supervisor, 'Publish the change');
    await resident.goto(`/events/${id}`);
    expect(await main(resident)).toContain('Library, High Street');
  });

  it('begins a message about it', async () => {
    await officer.goto(`/staff/events/${id}`);
    await press(officer, 'Write a message about it');
    expect(await officer.locator('#body').inputValue()).toContain(`/events/${id}`);
    await officer.goto(`/staff/events/${id}`);
    await officer.getByRole('link', { name: 'A message about it' }).waitFor();
    await officer.getByRole('link', { name: 'Tell those who follow this' }).click();
    await looked(officer);
  });

  it('has a list at the door', async () => {
    await officer.goto(`/staff/events/${id}/door`);
    expect(await main(officer)).toContain('A resident');
    await looked(officer);
    await press(officer, 'Tick A resident');
    await officer.goto(`/staff/events/${id}`);
    expect(await main(officer)).toMatch(/Came\s+1/);
    await looked(officer);
  });

  it('asks afterwards how it was', async () => {
    const [row] = await world.db.query<[{ id: string }]>(
      'SELECT id FROM event_booking WHERE event_id = $1',
      [id],
    );
    await moveEvent(world.db, id, { startsIn: '-2 hours', endsIn: '-1 hour' });
    await world.app.get(EventClocks).act(id);
    await world.app.get(EventClocks).act(id);
    const token = world.app.get(Tokens).mint('rate-event', row.id);
    await resident.goto(`/rate-event/${token}`);
    await looked(resident);
    await press(resident, 'Send my answer');
    await resident.getByText('There is a problem').waitFor();
    await looked(resident);
    await resident.getByLabel('Very good').check();
    await press(resident, 'Send my answer');
    expect(await main(resident)).toContain('Your answer counts.');
    await looked(resident);
    await resident.goto(`/rate-event/${token}`);
    expect(await main(resident)).toContain('Your answer counts.');
    await resident.goto(`/events/${id}`);
    expect(await main(resident)).toContain('It is over.');
    await looked(resident);
    const [rated] = await world.db.query<[{ ratings: number[] }]>(
      'SELECT ratings FROM event WHERE id = $1',
      [id],
    );
    expect(rated.ratings).toEqual([0, 0, 0, 0, 1]);
  });

  it('is called off with a reason', async () => {
    const other = await world.event({ title: 'Knife arch' });
    await supervisor.goto(`/staff/events/${other.id}`);
    await press(supervisor, 'Call it off');
    await supervisor.getByText('There is a problem').waitFor();
    await looked(supervisor);
    await supervisor.getByLabel('The weather makes it necessary.').check();
    await press(supervisor, 'Call it off');
    expect(await main(supervisor)).toContain('It does not take place.');
    await resident.goto(`/events/${other.id}`);
    expect(await main(resident)).toContain('This event does not take place.');
    await looked(resident);
    await resident.goto('/events');
    await looked(resident);
  });
});
