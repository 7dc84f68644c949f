import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { ConfirmationLetters } from '../../../src/residents/confirmations/confirmation-letters.service';
import { ConfirmationsService } from '../../../src/residents/confirmations/confirmations.service';
import {
  confirmedResident,
  contactOf,
  lettersTo,
  linkIn,
  pathOf,
  residentsWorld,
} from '../../support/residents';
import { givenStaff } from '../../support/staff';
import { hidden, signIn, submit, tokenOf } from '../../support/web';
import { forSuite } from '../../support/for-suite';
import { placesOf } from '../../support/your-places';

const world = forSuite(residentsWorld);
beforeAll(async () => {
  for (const role of ['officer', 'administrator', 'legal'] as const)
    await givenStaff(world.db, `${role}@thameside.example.org`, { role });
});

const statesOf = async (id: string) => {
  const rows = await world.db.query<{ state: string }[]>(
    `SELECT DISTINCT state FROM subscription WHERE contact_point_id = $1 AND state <> 'ended' ORDER BY 1`,
    [id],
  );
  return rows.map(({ state }) => state);
};

describe('the waiting list', () => {
  it('is opened by an administrator, and starts nothing until the person says so', async () => {
    const email = 'amira@example.org';
    const id = await confirmedResident(world, { email, areaIds: [world.area.camden] });
    expect(await statesOf(id)).toEqual(['waiting']);

    const officer = world.visitor();
    await signIn(officer, 'officer@thameside.example.org');
    expect((await officer.get('/staff/waiting-list')).status).toBe(403);
    const administrator = world.visitor();
    await signIn(administrator, 'administrator@thameside.example.org');
    expect((await administrator.get('/staff/waiting-list')).text).toContain('Not open yet.');
    const page = `/staff/waiting-list/${world.area.camden}`;
    expect((await administrator.get(page)).text).toContain('1 person waits');
    const opened = await submit(administrator, page, {});
    expect(opened.status).toBe(303);
    const list = await administrator.get(opened.headers.location!);
    expect(list.text).toContain('Camden is open');

    expect(await statesOf(id)).toEqual(['waiting']);
    const { confirmation } = (await contactOf(world.db, world.vault, email))!;
    const letters = world.app.get(ConfirmationLetters);
    await letters.post('ask', confirmation);
    await letters.post('remind', confirmation);
    const kinds = (await lettersTo(world, email)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'confirm-sign-up')).toEqual(['borough-opened']);

    // Another change of theirs does not start it either.
    const agent = world.visitor();
    const preferences = pathOf(world.links.preferences(id));
    const version = hidden((await agent.get(`${preferences}/look`)).text, 'version');
    await submit(agent, `${preferences}/look`, { version, mailLook: 'text only' });
    expect(await statesOf(id)).toEqual(['waiting']);

    const [letter] = (await lettersTo(world, email)).slice(-1);
    expect((await submit(agent, linkIn(letter!.text, 'confirm'), {})).status).toBe(200);
    expect(await statesOf(id)).toEqual(['active']);
  });

  it('is opened once, and leaves who does not answer waiting', async () => {
    const email = 'bo@example.org';
    const [{ id: borough }] = await world.db.query<[{ id: string }]>(
      `SELECT id FROM area WHERE kind = 'borough' AND NOT pilot AND valid_to IS NULL AND id <> $1 LIMIT 1`,
      [world.area.camden],
    );
    const id = await confirmedResident(world, { email, areaIds: [borough] });
    const token = await tokenOf(world.url, 'administrator@thameside.example.org');
    const api = supertest(world.url);
    const open = () =>
      api
        .post(`/api/v1/waiting-list/${borough}/opening`)
        .set('Authorization', `Bearer ${token}`)
        .set('Idempotency-Key', randomUUID());
    expect((await open()).body).toMatchObject({ invited: 1 });
    expect((await open()).body).toMatchObject({ status: 409, code: 'already-open' });
    const { confirmation } = (await contactOf(world.db, world.vault, email))!;
    expect(await world.app.get(ConfirmationsService).lapse(confirmation)).toBe('lapsed');
    expect(await statesOf(id)).toEqual(['waiting']);
    expect(await contactOf(world.db, world.vault, email)).toMatchObject({ state: 'confirmed' });
  });
});

describe('an officer on the street', () => {
  it('takes down a sign-up, which the person confirms', async () => {
    const agent = world.visitor();
    await signIn(agent, 'officer@thameside.example.org');
    const fields = {
      ofAge: 'yes',
      areaIds: world.area.abbey,
      topicCodes: 'local-events',
      cadence: 'at once',
      language: 'en',
      email: 'cy@example.org',
    };
    const younger = await submit(agent, '/staff/sign-ups', { ...fields, ofAge: '' });
    expect(younger.status).toBe(422);
    const sent = await submit(agent, '/staff/sign-ups', fields);
    expect(sent.status).toBe(303);
    const next = await agent.get(sent.headers.location!);
    expect(next.text).toContain('only then do messages start');
    expect(next.text).not.toContain('cy@example.org');
    const contact = await contactOf(world.db, world.vault, 'cy@example.org');
    expect(contact).toMatchObject({ state: 'pending', confirmation_state: 'asked' });
    // "Where do they live?" is a place that they can change afterwards.
    await world.app.get(ConfirmationsService).confirm(contact!.confirmation);
    const { abbey } = world.area;
    expect(await placesOf(world, contact!.id)).toMatchObject([
      { kind: 'home', at: null, areaIds: [abbey] },
    ]);
  });

  it('is an officer', async () => {
    const agent = world.visitor();
    await signIn(agent, 'legal@thameside.example.org');
    expect((await agent.get('/staff/sign-ups')).status).toBe(403);
  });
});
