import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { HeldElsewhere } from '../../../src/residents/privacy/held-elsewhere';
import {
  confirmedResident,
  contactOf,
  lettersTo,
  pathOf,
  residentsWorld,
} from '../../support/residents';
import { submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

async function resident(email: string) {
  const id = await confirmedResident(world, { email });
  const path = pathOf(world.links.preferences(id));
  const api = (what: string, body: object) =>
    supertest(world.url)
      .post(`/api/v1${path}/${what}`)
      .set('Idempotency-Key', randomUUID())
      .send(body);
  return { id, path, api, email };
}

/** The newest code in the mailbox. */
async function codeOf(email: string): Promise<string> {
  const [letter] = (await lettersTo(world, email)).slice(-1);
  const code = /is (\d{6})/.exec(letter!.text)?.[1];
  expect(letter!.subject).not.toMatch(/\d{6}/);
  return code!;
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('data behind a fresh code', () => {
  it('downloads all that is held, once a code', async () => {
    const { api, email, id } = await resident('amira@example.org');
    await api('codes', { purpose: 'download' }).expect(202);
    const code = await codeOf(email);
    const held = await api('download', { code }).expect(200);
    expect(held.body).toMatchObject({
      contactPoint: { id, address: email, state: 'confirmed' },
      resident: { ofAge: true },
    });
    for (const part of ['subscriptions', 'consents', 'signUps', 'codes', 'log'])
      expect((held.body as Record<string, unknown[]>)[part]).not.toHaveLength(0);
    expect(JSON.stringify(held.body)).not.toContain('codeHash');
    expect((await api('download', { code })).body).toMatchObject({
      status: 409,
      code: 'used-code',
    });
  });

  it('gives one answer to two that come at once', async () => {
    const { api, email } = await resident('twice@example.org');
    await api('codes', { purpose: 'download' });
    const code = await codeOf(email);
    const both = await Promise.all([api('download', { code }), api('download', { code })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('tells apart codes that are wrong, too old, replaced or never asked for', async () => {
    const { api, email, id } = await resident('bo@example.org');
    expect((await api('download', { code: '123456' })).body).toMatchObject({
      status: 409,
      code: 'no-code',
    });
    await api('codes', { purpose: 'download' });
    const first = await codeOf(email);
    expect((await api('download', { code: wrong(first) })).body).toMatchObject({
      status: 422,
      code: 'wrong-code',
      triesLeft: 4,
    });
    expect((await api('deletion', { code: first })).body).toMatchObject({ code: 'no-code' });
    await world.db.query(
      `UPDATE one_time_code SET expires_at = now() WHERE contact_point_id = $1`,
      [id],
    );
    expect((await api('download', { code: first })).body).toMatchObject({
      status: 410,
      code: 'expired-code',
    });
    await api('codes', { purpose: 'download' });
    expect((await api('download', { code: first })).body).toMatchObject({ code: 'wrong-code' });
    await api('download', { code: await codeOf(email) }).expect(200);
  });

  it('stops after five wrong tries, even when they come at once', async () => {
    const { api, email } = await resident('cal@example.org');
    await api('codes', { purpose: 'deletion' });
    const code = await codeOf(email);
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => api('deletion', { code: wrong(code) })),
    );
    const codes = tries.map(({ body }) => (body as { code: string }).code);
    expect(codes.filter((each) => each === 'wrong-code')).toHaveLength(5);
    expect((await api('deletion', { code })).body).toMatchObject({
      status: 429,
      code: 'too-many-wrong-codes',
    });
    expect(await contactOf(world.db, world.vault, email)).toMatchObject({ state: 'confirmed' });
  });

  it('floods no inbox with codes', async () => {
    const { api } = await resident('dan@example.org');
    const statuses = [];
    for (let n = 0; n < 4; n += 1)
      statuses.push((await api('codes', { purpose: 'download' })).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });

  it('erases by the pages: the address is gone, ids stay, and the page says what is kept and why', async () => {
    const { id, path, email } = await resident('eve@example.org');
    const erased: string[] = [];
    world.app.get(HeldElsewhere).add({
      name: 'letters',
      collect: () => Promise.resolve([]),
      erase: (_, contactPointId) => Promise.resolve(void erased.push(contactPointId)),
    });
    const agent = world.visitor();
    const data = `${path}/data/deletion`;
    expect((await agent.get(data).expect(200)).text).toContain('What we keep, and why');
    const asked = await submit(agent, data, {}, `${data}/code`);
    expect(asked.headers.location).toBe(`${data}/code`);
    const code = await codeOf(email);

    const missed = await submit(agent, `${data}/code`, { code: wrong(code) }, data);
    expect(missed.status).toBe(422);
    expect(missed.text).toContain('not the code in our newest e-mail');
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    const done = await submit(agent, `${data}/code`, { code: typed }, data);
    expect(done.status).toBe(200);
    expect(done.text).toContain('What we keep, and why');

    const [row] = await world.db.query<object[]>(
      `SELECT c.state, c.sealed_address, c.address_index, r.erased_at IS NOT NULL AS gone,
        (SELECT count(*)::int FROM subscription s WHERE s.contact_point_id = c.id AND s.state <> 'ended') AS follows,
        (SELECT count(*)::int FROM consent s WHERE s.contact_point_id = c.id AND s.withdrawn_at IS NULL) AS consents
       FROM contact_point c JOIN resident r ON r.id = c.resident_id WHERE c.id = $1`,
      [id],
    );
    expect(row).toEqual({
      state: 'erased',
      sealed_address: null,
      address_index: null,
      gone: true,
      follows: 0,
      consents: 0,
    });
    expect(erased).toEqual([id]);
    await agent.get(path).expect(410);
    await supertest(world.url)
      .post(pathOf(world.links.unsubscribe(id)))
      .expect(200);
    const audit = await world.db.query<unknown[]>(
      `SELECT 1 FROM audit_entry WHERE subject_id = $1 AND action = 'personal-data.erased'`,
      [id],
    );
    expect(audit).toHaveLength(1);
  });

  it('downloads a file by the pages', async () => {
    const { path, email } = await resident('fay@example.org');
    const agent = world.visitor();
    const data = `${path}/data/download`;
    await submit(agent, data, {}, `${data}/code`);
    const file = await submit(agent, `${data}/code`, { code: await codeOf(email) }, data);
    expect(file.headers['content-disposition']).toContain('what-we-hold-about-you.json');
    expect(file.headers['cache-control']).toBe('no-store');
    expect(file.text).toContain(email);
  });
});
