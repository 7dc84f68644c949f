import supertest from 'supertest';
import { verifyAudit } from '../../../src/audit/verify';
import { roles } from '../../../src/staff/rules/permissions';
import {
  apiSignIn,
  codeOf,
  givenEnrolled,
  newEmail,
  subjectsTo,
} from '../../support/second-factor';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';
import { givenStaff } from '../../support/staff';
import { signIn, submit, tokenOf } from '../../support/web';

const web = forSuite(ownWeb);

const api = () => supertest(web.url);
const uuid = () => crypto.randomUUID();

describe('an administrator', () => {
  const reason = 'She lost her phone; I rang her back at her station.';
  const reset = (Authorization: string, id: string, body: object = { reason }, key = uuid()) =>
    api()
      .post(`/api/v1/second-factors/${id}/reset`)
      .set({ Authorization, 'Idempotency-Key': key })
      .send(body);

  it('resets a second factor by a page, with a reason, told by mail', async () => {
    const lost = await givenEnrolled(web);
    const email = newEmail();
    const adminId = await givenStaff(web.db, email, { role: 'administrator' });
    const admin = web.visitor();
    await signIn(admin, email);
    const path = `/staff/second-factors/${lost.id}`;
    expect((await submit(admin, path, { reason: 'short' })).status).toBe(422);
    const done = await submit(admin, path, { reason });
    expect(done.headers.location).toBe('/staff/second-factors?done=yes');
    await lost.agent.get('/staff').expect(303);
    await tokenOf(web.url, lost.email);
    expect((await subjectsTo(web, lost.email)).at(-1)).toBe(
      'An administrator reset your second factor',
    );
    expect((await admin.get(path)).text).toContain(reason);
    const again = await submit(admin, '/staff/second-factor/set-up', { reason }, path);
    expect(again.status).toBe(409);
    expect(again.text).toContain('There is no second factor to reset.');
    const [entry] = await web.db.query<{ actor_id: string; detail: unknown }[]>(
      `SELECT actor_id, detail FROM audit_entry WHERE subject_id = $1 AND action = 'staff.second-factor-reset'`,
      [lost.id],
    );
    expect(entry).toEqual({ actor_id: adminId, detail: { sessions: 1, tokens: 0 } });
    const kept = await web.db.query<unknown[]>(`SELECT t::text FROM second_factor_reset t`);
    expect(JSON.stringify(kept)).not.toContain('phone');
  });

  it('does it once by the API, needs a reason, and never resets their own', async () => {
    const admin = await givenEnrolled(web, 'administrator');
    const token = (await apiSignIn(web, admin.email, codeOf(admin.key, 1))).body as {
      token: string;
    };
    const bearer = `Bearer ${token.token}`;
    const lost = await givenEnrolled(web);
    expect((await reset(bearer, lost.id, {})).body).toMatchObject({ code: 'invalid-input' });
    const key = uuid();
    for (let i = 0; i < 2; i += 1)
      expect((await reset(bearer, lost.id, { reason }, key)).status).toBe(200);
    expect((await reset(bearer, lost.id)).body).toMatchObject({
      code: 'may-not',
      blockers: ['nothing-to-reset'],
    });
    expect((await reset(bearer, admin.id)).body).toMatchObject({ blockers: ['your-own'] });
    expect((await reset(bearer, uuid())).status).toBe(404);
    const list = await api().get('/api/v1/second-factors').set({ Authorization: bearer });
    expect((list.body as { items: object[] }).items).toContainEqual({
      ...{ id: lost.id, name: 'Test officer' },
      since: null,
    });
  });

  it('finds people by name, a page at a time', async () => {
    const email = newEmail();
    const borough = await givenBorough('Westham');
    await givenStaff(web.db, email, { role: 'administrator', areaId: borough });
    const bearer = `Bearer ${await tokenOf(web.url, email)}`;
    for (const role of ['officer', 'officer', 'legal'] as const)
      await givenStaff(web.db, newEmail(), { role, areaId: borough });
    const list = async (query: string) =>
      (await api().get(`/api/v1/second-factors?${query}`).set({ Authorization: bearer })).body as {
        items: { name: string }[];
        next: string | null;
      };
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.next}`);
    const names = [...first.items, ...second.items].map(({ name }) => name);
    expect(names).toEqual(['Test administrator', 'Test legal', 'Test officer', 'Test officer']);
    expect(second.next).toBeNull();
    expect((await list('name=LEGAL')).items).toHaveLength(1);
    expect((await list('name=%25')).items).toEqual([]);
    const admin = web.visitor();
    await signIn(admin, email);
    const page = await admin.get('/staff/second-factors?name=legal').expect(200);
    expect(page.text).toContain('Test legal');
    expect(page.text).not.toContain('Test officer');
  });

  it('of a borough sees and resets nobody who has a role beyond it', async () => {
    const email = newEmail();
    const borough = await givenBorough();
    const adminId = await givenStaff(web.db, email, { role: 'administrator', areaId: borough });
    const bearer = `Bearer ${await tokenOf(web.url, email)}`;
    const beyond = await givenEnrolled(web);
    const within = await givenEnrolled(web);
    await web.db.query(`UPDATE staff_role SET area_id = $2 WHERE staff_id = $1`, [
      within.id,
      borough,
    ]);
    const list = await api().get('/api/v1/second-factors').set({ Authorization: bearer });
    const ids = (list.body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([adminId, within.id].toSorted());
    expect((await reset(bearer, beyond.id)).status).toBe(404);
    expect((await reset(bearer, within.id)).status).toBe(200);
    await apiSignIn(web, beyond.email).expect(401);
  });

  it.each(roles.filter((role) => role !== 'administrator'))('is no %s', async (role) => {
    const email = newEmail();
    await givenStaff(web.db, email, { role });
    const bearer = `Bearer ${await tokenOf(web.url, email)}`;
    const lost = await givenEnrolled(web);
    expect((await reset(bearer, lost.id)).status).toBe(403);
    const list = api().get('/api/v1/second-factors').set({ Authorization: bearer });
    expect((await list).status).toBe(403);
    const agent = web.visitor();
    await signIn(agent, email);
    await agent.get(`/staff/second-factors/${lost.id}`).expect(403);
    const page = await submit(
      agent,
      '/staff/second-factor/set-up',
      { reason },
      `/staff/second-factors/${lost.id}`,
    );
    expect(page.status).toBe(403);
    await apiSignIn(web, lost.email).expect(401);
  });
});

it('keeps the audit chain whole, with ids and codes alone', async () => {
  const all = await web.db.query<unknown[]>(`SELECT * FROM audit_entry`);
  expect(JSON.stringify(all)).not.toContain('@');
  await expect(verifyAudit(web.db)).resolves.toMatchObject({ ok: true });
});

async function givenBorough(name = 'Eastham'): Promise<string> {
  const [borough] = await web.db.query<{ id: string }[]>(
    `INSERT INTO area (id, kind, parent_id, path, name, code)
     SELECT made.id, 'borough', f.id, f.path || made.id, $1, upper($1)
     FROM area f, (SELECT uuidv7() AS id) made WHERE f.kind = 'force' RETURNING id`,
    [name],
  );
  return borough!.id;
}
