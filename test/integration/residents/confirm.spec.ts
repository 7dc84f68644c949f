import supertest from 'supertest';
import { Tokens } from '../../../src/platform/security/tokens';
import { ConfirmationLetters } from '../../../src/residents/confirmations/confirmation-letters.service';
import { ConfirmationsService } from '../../../src/residents/confirmations/confirmations.service';
import {
  confirmedResident,
  contactOf,
  lettersTo,
  linkIn,
  pathOf,
  residentsWorld,
  signUp,
} from '../../support/residents';
import { submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

/** Signs up and gives the way to the confirmation page, as the mail says it. */
async function asked(email: string, changes: Record<string, unknown> = {}) {
  await signUp(world, { email, ...changes }).expect(202);
  const contact = (await contactOf(world.db, world.vault, email))!;
  await world.app.get(ConfirmationLetters).post('ask', contact.confirmation);
  const [letter] = (await lettersTo(world, email)).slice(-1);
  return { ...contact, path: linkIn(letter!.text, 'confirm') };
}

const stateOf = async (email: string) => (await contactOf(world.db, world.vault, email))?.state;
const subscriptionsOf = (id: string) =>
  world.db.query<{ area_id: string; topic_code: string; cadence: string; state: string }[]>(
    `SELECT area_id, topic_code, cadence, state FROM subscription
     WHERE contact_point_id = $1 AND state <> 'ended' ORDER BY area_id, topic_code`,
    [id],
  );

describe('double opt-in', () => {
  it('changes nothing when a scanner follows the link; the button confirms', async () => {
    const { path, id } = await asked('amira@example.org', {
      areaIds: [world.area.abbey, world.area.camden],
      topicCodes: ['local-events'],
      cadence: 'weekly',
    });
    const agent = world.visitor();
    for (let n = 0; n < 3; n += 1) await agent.get(path).expect(200);
    expect(await stateOf('amira@example.org')).toBe('pending');
    expect(await subscriptionsOf(id)).toEqual([]);

    const answer = await submit(agent, path, {});
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('You are signed up');
    expect(await stateOf('amira@example.org')).toBe('confirmed');
    const byArea = Object.fromEntries((await subscriptionsOf(id)).map((row) => [row.area_id, row]));
    expect(byArea[world.area.abbey]).toMatchObject({ state: 'active', cadence: 'weekly' });
    expect(byArea[world.area.camden]).toMatchObject({ state: 'waiting' });
  });

  it('keeps what was agreed, in which words, and an audit entry', async () => {
    const id = await confirmedResident(world, { email: 'bea@example.org' });
    const consents = await world.db.query<{ wording: string; wording_version: string }[]>(
      `SELECT wording, wording_version FROM consent WHERE contact_point_id = $1`,
      [id],
    );
    expect(consents).toHaveLength(1);
    expect(consents[0]!.wording).toContain('I agree');
    const audit = await world.db.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE subject_id = $1 AND action = 'sign-up.confirmed'`,
      [id],
    );
    expect(audit).toHaveLength(1);
    expect(JSON.stringify(audit)).not.toContain('bea@');
  });

  it('tells the workflow that it may end', async () => {
    await confirmedResident(world, { email: 'cy@example.org' });
    const { confirmation } = (await contactOf(world.db, world.vault, 'cy@example.org'))!;
    const signals = await world.db.query<{ name: string }[]>(
      `SELECT name FROM outbox WHERE kind = 'signal' AND workflow_id = $1`,
      [`confirmation/${confirmation}`],
    );
    expect(signals).toEqual([{ name: 'settled' }]);
  });

  it('refuses the button without the form’s token', async () => {
    const { path } = await asked('csrf@example.org');
    await world.visitor().post(path).expect(403);
    expect(await stateOf('csrf@example.org')).toBe('pending');
  });

  it('answers unknown, expired and used links each in its own words', async () => {
    const { path, confirmation, expires } = await asked('dee@example.org');
    const agent = world.visitor();
    const unknown = await agent.get('/confirm/not-one-of-ours').expect(404);
    expect(unknown.text).toContain('not one of ours');

    const old = world.app
      .get(Tokens)
      .mint('confirm', confirmation, { expires: new Date(0 + 60_000) });
    expect((await agent.get(`/confirm/${old}`).expect(410)).text).toContain('within 7 days');
    const other = pathOf(
      world.links.unsubscribe((await contactOf(world.db, world.vault, 'dee@example.org'))!.id),
    );
    await agent.get(other.replace('unsubscribe', 'confirm')).expect(404);

    await submit(agent, path, {});
    expect((await agent.get(path).expect(409)).text).toContain('confirmed this already');
    expect(expires.getTime()).toBeGreaterThan(Date.now() + 6 * 24 * 3600_000);
  });

  it('gives machines the same answers by code', async () => {
    const { path } = await asked('eli@example.org');
    const token = path.split('/').at(-1)!;
    const send = (body: object) => supertest(world.url).post('/api/v1/confirmations').send(body);
    expect((await send({ token: 'nonsense' })).body).toMatchObject({
      status: 404,
      code: 'unknown-token',
    });
    expect((await send({ token })).body).toEqual({ state: 'confirmed' });
    expect((await send({ token })).body).toMatchObject({ status: 409, code: 'used-token' });
  });

  it('confirms once when the button is pressed twice at once', async () => {
    const { confirmation, id } = await asked('flo@example.org');
    const press = () => world.app.get(ConfirmationsService).confirm(confirmation);
    const both = await Promise.allSettled([press(), press()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const consents = await world.db.query<unknown[]>(
      `SELECT 1 FROM consent WHERE contact_point_id = $1`,
      [id],
    );
    expect(consents).toHaveLength(1);
  });

  it('erases what nobody confirmed, and says so to the link', async () => {
    const { path, confirmation, id } = await asked('gus@example.org');
    expect(await world.app.get(ConfirmationsService).lapse(confirmation)).toBe('lapsed');
    const [row] = await world.db.query<object[]>(
      `SELECT c.state, c.sealed_address, c.address_index, c.mail_domain, f.sealed_choices
       FROM contact_point c JOIN confirmation f ON f.contact_point_id = c.id WHERE c.id = $1`,
      [id],
    );
    expect(row).toEqual({
      state: 'erased',
      sealed_address: null,
      address_index: null,
      mail_domain: null,
      sealed_choices: null,
    });
    expect((await world.visitor().get(path).expect(410)).text).toContain('Sign up again');
    await asked('gus@example.org');
    expect(await stateOf('gus@example.org')).toBe('pending');
  });

  it('lapses nothing that was confirmed', async () => {
    const id = await confirmedResident(world, { email: 'hal@example.org' });
    const { confirmation } = (await contactOf(world.db, world.vault, 'hal@example.org'))!;
    expect(await world.app.get(ConfirmationsService).lapse(confirmation)).toBe('confirmed');
    expect(await subscriptionsOf(id)).toHaveLength(2);
  });

  it('ends the other sign-ups of an address with the one that is confirmed', async () => {
    const first = await asked('ivy@example.org', { topicCodes: ['success-stories'] });
    const second = await asked('ivy@example.org', { topicCodes: ['local-events'] });
    await world.app.get(ConfirmationsService).confirm(second.confirmation);
    await world.visitor().get(first.path).expect(410);
    expect((await subscriptionsOf(first.id)).map(({ topic_code: topic }) => topic)).toEqual([
      'local-events',
    ]);
  });

  it('keeps a second sign-up alive when the first one lapses', async () => {
    const first = await asked('jo@example.org');
    const second = await asked('jo@example.org');
    await world.app.get(ConfirmationsService).lapse(first.confirmation);
    expect(await stateOf('jo@example.org')).toBe('pending');
    await world.app.get(ConfirmationsService).confirm(second.confirmation);
    expect(await stateOf('jo@example.org')).toBe('confirmed');
  });

  it('lets someone who unsubscribed sign up again', async () => {
    const id = await confirmedResident(world, { email: 'kim@example.org' });
    await supertest(world.url)
      .post(pathOf(world.links.unsubscribe(id)))
      .expect(200);
    expect(await stateOf('kim@example.org')).toBe('unsubscribed');
    expect(
      await confirmedResident(world, { email: 'kim@example.org', topicCodes: ['local-events'] }),
    ).toBe(id);
    expect(await stateOf('kim@example.org')).toBe('confirmed');
    expect(await subscriptionsOf(id)).toHaveLength(1);
  });

  it('posts each mail once, however often it is asked for', async () => {
    const { confirmation } = await asked('lu@example.org');
    const letters = world.app.get(ConfirmationLetters);
    for (let n = 0; n < 2; n += 1) await letters.post('ask', confirmation);
    for (let n = 0; n < 2; n += 1) await letters.post('remind', confirmation);
    const kinds = (await lettersTo(world, 'lu@example.org')).map(({ kind }) => kind);
    expect(kinds).toEqual(['confirm-sign-up', 'remind-sign-up']);
  });
});
