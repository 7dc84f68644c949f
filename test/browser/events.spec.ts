import { EventClocks } from '../../src/community/events/clock/event-clock.service';
import { Tokens } from '../../src/platform/security/tokens';
import { expectSound, mainOf, press } from '../support/browser';
import { givenVoter } from '../support/community';
import { eventsWorld, moveEvent } from '../support/events';
import { forSuite } from '../support/for-suite';
import { withPeople, type People } from '../support/people';

describe('an event, from the plan to the question afterwards', () => {
  const world = forSuite(withPeople(eventsWorld));
  let { officer, supervisor, resident } = {} as People;
  let id: string;

  beforeAll(async () => {
    ({ officer, supervisor, resident } = world);
    await givenVoter(world, 'amira@example.org');
    await givenVoter(world, 'bo@example.org');
  });

  const dayFromNow = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('is planned by an officer and published by a supervisor', async () => {
    await officer.goto('/staff');
    await officer.locator('main').getByRole('link', { name: 'Events', exact: true }).click();
    await expectSound(officer);
    await press(officer, 'Plan an event');
    await expectSound(officer);
    await press(officer, 'Save');
    await officer.getByText('There is a problem').waitFor();
    await expectSound(officer);
    await officer.locator('#title').fill('Bike marking');
    await officer.locator('#words').fill('Bring your bike, and we mark it for nothing.');
    await officer.locator('#place').fill('Village Hall, Mill Lane');
    await officer.locator('#startsDay').fill(dayFromNow(10));
    await officer.locator('#endsDay').fill(dayFromNow(10));
    await officer.locator('#capacity').fill('2');
    await officer.locator('summary', { hasText: 'Merton' }).click();
    await officer.locator(`#area-${world.area.village}`).check();
    await press(officer, 'Save');
    await expectSound(officer);
    id = new URL(officer.url()).pathname.split('/').at(-1)!;
    await press(officer, 'Propose it to a supervisor');
    expect(await mainOf(officer)).toContain('You wrote it, so someone else must publish it.');
    await supervisor.goto(`/staff/events/${id}`);
    await press(supervisor, 'Publish it');
    expect(await mainOf(supervisor)).toContain('Residents see it.');
    await expectSound(supervisor);
  });

  it('is booked by the code of a mail', async () => {
    await resident.goto('/events');
    await expectSound(resident);
    await resident.goto(`/events/in/${world.area.merton}`);
    await expectSound(resident);
    await resident.getByRole('link', { name: 'Bike marking' }).click();
    await expectSound(resident);
    await press(resident, 'E-mail me a code');
    await resident.getByText('There is a problem').waitFor();
    await expectSound(resident);
    await resident.locator('#people').fill('2');
    await resident.locator('#name').fill('Amira Example');
    await resident.locator('#email').fill('amira@example.org');
    await press(resident, 'E-mail me a code');
    expect(await mainOf(resident)).toContain('You book for 2 people');
    await expectSound(resident);
    await resident.locator('#code').fill('000000');
    await press(resident, 'Book');
    expect(await mainOf(resident)).toContain('This code does not work');
    await expectSound(resident);
    await resident.locator('#code').fill(await world.codeOf('amira@example.org'));
    await press(resident, 'Book');
    expect(await mainOf(resident)).toContain('You have a place');
    await expectSound(resident);
  });

  it('has a waiting list, and a place that somebody gives up goes on', async () => {
    await resident.goto(`/events/${id}`);
    expect(await mainOf(resident)).toContain('Join the waiting list');
    await expectSound(resident);
    expect((await world.book(id, 'bo@example.org')).body).toEqual({ state: 'waiting' });
    await resident.goto(`/events/${id}/waiting`);
    await expectSound(resident);
    await resident.getByRole('link', { name: 'Give up your place' }).click();
    await expectSound(resident);
    await resident.locator('#email').fill('amira@example.org');
    await press(resident, 'E-mail me a code');
    await expectSound(resident);
    await resident.locator('#code').fill(await world.codeOf('amira@example.org'));
    await press(resident, 'Give up my place');
    expect(await mainOf(resident)).toContain('You gave up your place');
    await expectSound(resident);
    expect(await world.seen(id)).toMatchObject({ taken: 1 });
  });

  it('changes by a second person', async () => {
    await officer.goto(`/staff/events/${id}`);
    await press(officer, 'Change time, place or places');
    await expectSound(officer);
    await officer.locator('#place').fill('Library, High Street');
    await press(officer, 'Propose the change');
    await officer.getByText('There is a problem').waitFor();
    await expectSound(officer);
    await officer.getByLabel('The place cannot be used as planned.').check();
    await press(officer, 'Propose the change');
    expect(await mainOf(officer)).toContain('You wrote it, so someone else must publish it.');
    await expectSound(officer);
    await supervisor.goto(`/staff/events/${id}`);
    await expectSound(supervisor);
    await press(supervisor, 'Publish the change');
    await resident.goto(`/events/${id}`);
    expect(await mainOf(resident)).toContain('Library, High Street');
  });

  it('begins a message about it', async () => {
    await officer.goto(`/staff/events/${id}`);
    await press(officer, 'Write a message about it');
    expect(await officer.locator('#body').inputValue()).toContain(`/events/${id}`);
    await officer.goto(`/staff/events/${id}`);
    await officer.getByRole('link', { name: 'A message about it' }).waitFor();
    await officer.getByRole('link', { name: 'Tell those who follow this' }).click();
    await expectSound(officer);
  });

  it('has a list at the door', async () => {
    await officer.goto(`/staff/events/${id}/door`);
    expect(await mainOf(officer)).toContain('A resident');
    await expectSound(officer);
    await press(officer, 'Tick A resident');
    await officer.goto(`/staff/events/${id}`);
    expect(await mainOf(officer)).toMatch(/Came\s+1/);
    await expectSound(officer);
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
    await expectSound(resident);
    await press(resident, 'Send my answer');
    await resident.getByText('There is a problem').waitFor();
    await expectSound(resident);
    await resident.getByLabel('Very good').check();
    await press(resident, 'Send my answer');
    expect(await mainOf(resident)).toContain('Your answer counts.');
    await expectSound(resident);
    await resident.goto(`/rate-event/${token}`);
    expect(await mainOf(resident)).toContain('Your answer counts.');
    await resident.goto(`/events/${id}`);
    expect(await mainOf(resident)).toContain('It is over.');
    await expectSound(resident);
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
    await expectSound(supervisor);
    await supervisor.getByLabel('The weather makes it necessary.').check();
    await press(supervisor, 'Call it off');
    expect(await mainOf(supervisor)).toContain('It does not take place.');
    await resident.goto(`/events/${other.id}`);
    expect(await mainOf(resident)).toContain('This event does not take place.');
    await expectSound(resident);
    await resident.goto('/events');
    await expectSound(resident);
  });
});
