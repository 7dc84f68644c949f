import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { AudienceFreezer } from '../../../src/delivery/audiences/audience-freezer';
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
import { hidden, signIn, submit } from '../../support/web';
import { givenReleased } from '../delivery/given';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

const BASE = '/sign-up/organisation';
const post = async (address: string) => {
  const { confirmation } = (await contactOf(world.db, world.vault, address))!;
  await world.app.get(ConfirmationLetters).post('ask', confirmation);
};
/** What came last to an address. */
const lastTo = async (address: string) => (await lettersTo(world, address)).at(-1)!;
/** The button in the newest letter to it. */
async function press(address: string): Promise<number> {
  await post(address);
  const link = linkIn((await lastTo(address)).text, 'confirm');
  return (await submit(world.visitor(), link, {})).status;
}

async function signUp(name: string, email: string, others: readonly string[] = []) {
  const agent = world.visitor();
  const steps: [string, Record<string, unknown>][] = [
    ['about', { name, kind: 'school' }],
    ['areas', { areaIds: [world.area.abbey] }],
    ['topics', { topicCodes: ['local-events'] }],
    ['cadence', { cadence: 'at once' }],
    ['addresses', { email, others: others.join('\r\n'), consent: 'yes' }],
  ];
  for (const [step, fields] of steps) {
    const answer = await submit(agent, `${BASE}/${step}`, fields);
    expect(`${step} ${answer.status}`).toBe(`${step} 303`);
  }
}

const stateOf = async (address: string) =>
  (await contactOf(world.db, world.vault, address))?.state ?? null;
const residentOf = async (address: string) => {
  const { id } = (await contactOf(world.db, world.vault, address))!;
  const [row] = await world.db.query<{ resident: string }[]>(
    `SELECT resident_id AS resident FROM contact_point WHERE id = $1`,
    [id],
  );
  return row!.resident;
};
const followed = async (address: string) => {
  const { id } = (await contactOf(world.db, world.vault, address))!;
  return world.db.query<object[]>(
    `SELECT area_id AS area, topic_code AS topic, cadence FROM subscription
     WHERE contact_point_id = $1 AND state = 'active' ORDER BY 1, 2`,
    [id],
  );
};

/** The contact's page, opened by a code. */
async function opened(email: string): Promise<{ agent: TestAgent; path: string; html: string }> {
  // Three codes an hour are enough for one who is no test.
  await world.db.query('DELETE FROM rate_limit');
  const agent = world.visitor();
  const { id } = (await contactOf(world.db, world.vault, email))!;
  const path = `${pathOf(world.links.preferences(id))}/organisation`;
  expect((await submit(agent, path, {}, `${path}/code`)).status).toBe(303);
  const code = /is (\d{6})/.exec((await lastTo(email)).text)![1];
  const { text } = await submit(agent, `${path}/code`, { code }, path);
  return { agent, path, html: text };
}

/** A form of the contact's page: its tokens and proof are on the page before. */
const act = (
  { agent, path, html }: Awaited<ReturnType<typeof opened>>,
  what: string,
  fields: Record<string, unknown> = {},
) =>
  agent
    .post(`${path}/${what}`)
    .type('form')
    .send({
      _csrf: hidden(html, '_csrf'),
      request_id: crypto.randomUUID(),
      proof: hidden(html, 'proof'),
      ...fields,
    });

describe('an organisation', () => {
  const [head, office, gate] = ['head@example.org', 'office@example.org', 'gate@example.org'];

  it('is not there before its contact confirms, and asks nobody else', async () => {
    await signUp('Abbey Primary School', head, [office, gate, head]);
    expect(await stateOf(office)).toBeNull();
    await post(head);
    expect(await lastTo(head)).toMatchObject({ kind: 'confirm-organisation' });
    expect((await lastTo(head)).text).toContain('Abbey Primary School');
    expect(await world.db.query(`SELECT FROM organisation`)).toEqual([]);
    expect(await press(head)).toBe(200);
    expect(await stateOf(office)).toBe('pending');
  });

  it('gives messages to each address that pressed its own button, for no home', async () => {
    expect(await press(office)).toBe(200);
    const ours = await residentOf(head);
    expect(await residentOf(office)).toBe(ours);
    expect(await residentOf(gate)).not.toBe(ours);
    expect(await followed(office)).toEqual([
      { area: world.area.abbey, topic: 'local-events', cadence: 'at once' },
    ]);
    expect(await followed(gate)).toEqual([]);
    expect(await world.db.query(`SELECT FROM resident_place`)).toEqual([]);
    expect(await world.db.query(`SELECT of_age FROM resident WHERE id = $1`, [ours])).toEqual([
      { of_age: null },
    ]);
  });

  it('counts each address in the books as a recipient of its own', async () => {
    const message = await givenReleased(world.db, {
      wardId: world.area.abbey,
      topicCode: 'local-events',
    });
    expect(await world.app.get(AudienceFreezer).freeze(message)).toBe(2);
  });

  it('is looked after by its contact alone, behind a code', async () => {
    const member = world.visitor();
    const { id } = (await contactOf(world.db, world.vault, office))!;
    const preferences = pathOf(world.links.preferences(id));
    const page = await member.get(preferences);
    expect([page.status, page.headers.location]).toEqual([303, `${preferences}/organisation`]);
    const told = await member.get(`${preferences}/organisation`);
    expect(told.text).toContain('contact chooses');
    expect(told.text).not.toContain('Abbey Primary School');

    const api = supertest(world.url).put(`/api/v1${preferences}`);
    const refused = await api
      .set('Idempotency-Key', crypto.randomUUID())
      .set('If-Match', '"2"')
      .send({ areaIds: [world.area.abbey], topicCodes: ['local-events'], cadence: 'daily' });
    expect(refused.body).toMatchObject({ status: 409, code: 'contact-decides' });

    const desk = await opened(head);
    for (const words of ['Abbey Primary School', office, gate, 'Has not confirmed'])
      expect(desk.html).toContain(words);
    const chosen = await act(desk, 'choices', {
      part: 'areas',
      areaIds: [world.area.abbey, world.area.village],
    });
    expect(chosen.text).toContain('Saved for all addresses');
    expect(await followed(office)).toHaveLength(2);
    expect(await followed(head)).toHaveLength(2);
    expect((await act(desk, 'add', { email: office })).status).toBe(409);
    expect((await act(desk, 'add', { email: 'nobody' })).status).toBe(422);
    expect((await act(desk, 'show', { proof: 'made-up' })).status).toBe(404);
    // A member's address opens nothing, even with the contact's proof.
    const others = { ...desk, path: `${preferences}/organisation` };
    expect((await act(others, 'show')).status).toBe(404);
  });

  it('never says whether an address is known, and leaves what is somebody’s own', async () => {
    const person = 'amira@example.org';
    await confirmedResident(world, { email: person });
    const desk = await opened(head);
    const added = await act(desk, 'add', { email: person });
    expect(added.status).toBe(200);
    expect(await lastTo(person)).toMatchObject({ kind: 'organisation-address-in-use' });
    const { id } = (await contactOf(world.db, world.vault, person))!;
    const removed = await act(desk, 'remove', { address: id });
    expect(removed.status).toBe(200);
    expect(await stateOf(person)).toBe('confirmed');
    expect(await followed(person)).toHaveLength(2);
  });

  it('lets go of an address, asked or taken', async () => {
    const desk = await opened(head);
    for (const address of [office, gate]) {
      const { id } = (await contactOf(world.db, world.vault, address))!;
      expect((await act(desk, 'remove', { address: id })).status).toBe(200);
      expect(await stateOf(address)).toBeNull();
    }
    const { id } = (await contactOf(world.db, world.vault, head))!;
    expect((await act(desk, 'remove', { address: id })).status).toBe(409);
  });

  it('is reported by kind to who may see it', async () => {
    for (const role of ['officer', 'auditor', 'administrator', 'legal'] as const)
      await givenStaff(world.db, `${role}@thameside.example.org`, { role });
    for (const [role, status] of [
      ['officer', 403],
      ['legal', 403],
      ['administrator', 200],
      ['auditor', 200],
    ] as const) {
      const agent = world.visitor();
      await signIn(agent, `${role}@thameside.example.org`);
      expect((await agent.get('/staff/organisations')).status).toBe(status);
      const csv = await agent.get('/staff/organisations/organisations.csv');
      if (status === 200) expect(csv.text).toContain('Schools,1,1,0,0\r\nShops and businesses,0');
    }
  });

  it('goes as a whole', async () => {
    const late = 'late@example.org';
    const desk = await opened(head);
    await act(desk, 'add', { email: late });
    await post(late);
    const link = linkIn((await lastTo(late)).text, 'confirm');
    const ended = await act(desk, 'delete');
    expect(ended.text).toContain('The organisation was deleted');
    expect([await stateOf(head), await stateOf(late)]).toEqual([null, null]);
    expect((await world.visitor().get(link)).status).toBe(410);
    const [row] = await world.db.query<object[]>(
      `SELECT sealed_name, choices, ended_at IS NOT NULL AS ended FROM organisation`,
    );
    expect(row).toEqual({ sealed_name: null, choices: {}, ended: true });
  });

  it('is asked in Welsh too', async () => {
    const page = await world.visitor().get(`${BASE}/about?lang=cy`);
    expect(page.text).toContain('Pa sefydliad yw e?');
    expect(page.text).not.toContain('What kind of organisation');
  });

  it('leaves nothing when its contact never answers', async () => {
    await signUp('Corner Shop', 'corner@example.org');
    const { confirmation } = (await contactOf(world.db, world.vault, 'corner@example.org'))!;
    await world.app.get(ConfirmationsService).lapse(confirmation);
    expect(await stateOf('corner@example.org')).toBeNull();
    const open = await world.db.query<object[]>(`SELECT FROM organisation WHERE ended_at IS NULL`);
    expect(open).toEqual([]);
  });
});
