import { randomUUID } from 'node:crypto';
import argon2 from 'argon2';
import type { EntityManager } from 'typeorm';
import { AccountsStage, demo, KINGSTON, MERTON } from '../../support/staff-accounts';
import { PASSWORD } from '../../support/staff';
import { until } from '../../support/until';
import { signIn, submit, tokenOf } from '../../support/web';

let stage: AccountsStage;

beforeAll(async () => {
  stage = await AccountsStage.open();
});
afterAll(() => stage.close());

/** An administrator of one borough. */
const ofMerton = () => stage.given({ roles: stage.administratorOver(MERTON) });

describe('an administrator of a borough', () => {
  it('does nothing that is about the whole force', async () => {
    const { email } = await ofMerton();
    const local = await stage.as(email);
    const council = { name: 'Merton Watch', kind: 'watch scheme' };
    for (const answer of [
      await local.get('/partners'),
      await local.write('post', '/partners', council),
      await local.write('post', `/waiting-list/${stage.area(KINGSTON)}/opening`),
      await local.get('/sending-hold'),
      await local.get('/audit'),
    ])
      expect(answer.body).toMatchObject({ status: 403, code: 'not-allowed' });
    const visitor = stage.web.visitor();
    await signIn(visitor, email);
    for (const page of ['partners', 'waiting-list', 'imported-lists', 'sending-hold', 'audit'])
      expect([page, (await visitor.get(`/staff/${page}`)).status]).toEqual([page, 403]);
    const home = (await visitor.get('/staff')).text;
    expect(home).toContain('/staff/accounts');
    expect(home).not.toMatch(/\/staff\/(partners|waiting-list|imported-lists|sending-hold|audit)"/);
    await stage.chief.get('/partners').expect(200);
  });

  it('resets no second factor of somebody who belongs to no part of the force', async () => {
    const local = await stage.as((await ofMerton()).email);
    const { id } = await stage.given();
    await stage.web.db.query(`DELETE FROM staff_role WHERE staff_id = $1`, [id]);
    const reset = { reason: 'lost on the train' };
    const path = `/second-factors/${id}/reset`;
    await local.write('post', path, reset).expect(404);
    expect((await stage.chief.write('post', path, reset)).body).toMatchObject({
      blockers: ['nothing-to-reset'],
    });
  });
});

describe('a new account', () => {
  it('is not of a partner that is none', async () => {
    const roles = [{ role: 'partner', areaId: stage.area(MERTON) }];
    const account = { ...stage.fresh(), roles, partnerId: randomUUID() };
    const answer = await stage.chief.write('post', '/staff-accounts', account);
    expect(answer.body).toMatchObject({ status: 422, code: 'unknown-partner' });
  });

  it('holds once what was named twice', async () => {
    const [team] = await stage.web.db.query<[{ id: string }]>(
      `SELECT id FROM team WHERE desk = 'control_room'`,
    );
    const twice = <T>(one: T) => [one, one];
    const roles = stage.officerOver(KINGSTON).flatMap(twice);
    const account = { ...stage.fresh(), roles, teamIds: twice(team.id) };
    const answer = await stage.chief.write('post', '/staff-accounts', account).expect(201);
    const { id } = answer.body as { id: string };
    expect((await stage.chief.get(`/staff-accounts/${id}`)).body).toMatchObject({
      roles: stage.officerOver(KINGSTON),
      teamIds: [team.id],
    });
  });

  it('has no name that the database cannot hold', async () => {
    const answer = await stage.chief.write('post', '/staff-accounts', {
      ...stage.fresh(),
      name: 'PC \u0000 Marsh',
    });
    expect(answer.body).toMatchObject({ status: 422, code: 'invalid-input' });
  });
});

it('keeps every role when a form with many is saved', async () => {
  const wards = await stage.web.db.query<{ id: string }[]>(
    `SELECT id FROM area WHERE kind = 'ward' AND valid_to IS NULL LIMIT 70`,
  );
  const roles = wards.map(({ id }) => ({ role: 'officer', areaId: id }));
  const { id } = await stage.given({ roles });
  const visitor = stage.web.visitor();
  await signIn(visitor, demo('administrator'), 'try-wardline-out');
  const rows = roles.flatMap(({ role, areaId }, row) => [
    [`role-${row}`, role],
    [`area-${row}`, areaId],
  ]);
  const filled = Object.fromEntries(rows) as Record<string, string>;
  const posted = { name: 'Sgt Robin Marsh', version: '1', ...filled };
  expect((await submit(visitor, `/staff/accounts/${id}`, posted)).status).toBe(303);
  const now = await stage.chief.get(`/staff-accounts/${id}`);
  expect((now.body as { roles: unknown[] }).roles).toHaveLength(70);
});

describe('deputies', () => {
  const supervisor = () => stage.given({ roles: supervisorOver(MERTON) });
  const supervisorOver = (code: string) => [{ role: 'supervisor', areaId: stage.area(code) }];

  async function named(by: { email: string }, deputy: { id: string }) {
    const api = await stage.as(by.email);
    const from = new Date(Date.now() - 60_000).toISOString();
    const to = new Date(Date.now() + 86_400_000).toISOString();
    const wish = { role: 'supervisor', deputyId: deputy.id, from, to };
    await api.write('post', '/deputies', wish).expect(201);
    return api;
  }
  const heldFor = (id: string) =>
    stage.web.db.query<unknown[]>(
      `SELECT FROM staff_role_now WHERE staff_id = $1 AND for_id IS NOT NULL`,
      [id],
    );

  it('end with the role that made somebody fit to be one', async () => {
    const [away, deputy] = [await supervisor(), await supervisor()];
    await named(away, deputy);
    expect(await heldFor(deputy.id)).toHaveLength(1);
    const { id, name } = deputy;
    const roles = [...supervisorOver(KINGSTON), ...stage.officerOver(MERTON)];
    const path = `/staff-accounts/${id}`;
    await stage.chief.write('put', path, { name, roles }, { version: 1 }).expect(200);
    expect(await heldFor(id)).toHaveLength(1);
    const lower = { name, roles: stage.officerOver(MERTON) };
    await stage.chief.write('put', path, lower, { version: 2 }).expect(200);
    expect(await heldFor(id)).toEqual([]);
  });

  it('end with the account of either, for good', async () => {
    const [away, deputy, other] = [await supervisor(), await supervisor(), await supervisor()];
    await named(away, deputy);
    await named(deputy, other);
    await stage.end(deputy.id, 1).expect(200);
    await stage.restore(deputy.id, 2).expect(200);
    expect(await heldFor(deputy.id)).toEqual([]);
    expect(await heldFor(other.id)).toEqual([]);
  });
});

describe('somebody who signs in with the old password at the moment of a new one', () => {
  const NEXT = 'quite another password';
  const hash = (password: string, memoryCost = 19_456) =>
    argon2.hash(password, { memoryCost, timeCost: 2, parallelism: 1 });
  const set = (db: Pick<EntityManager, 'query'>, id: string, to: string) =>
    db.query(`UPDATE staff SET password_hash = $2 WHERE id = $1`, [id, to]);

  /** Has them sign in while the new password is being set. */
  async function meanwhile<T>(id: string, signIn: () => Promise<T>): Promise<T> {
    const next = await hash(NEXT);
    const { late } = await stage.web.db.transaction(async (tx) => {
      await set(tx, id, next);
      const late = signIn();
      await untilSomebodyWaits();
      return { late };
    });
    return late;
  }

  it.each([4096, 19_456])('is not let in by the API, and undoes nothing: %i', async (cost) => {
    const { id, email } = await stage.given();
    await set(stage.web.db, id, await hash(PASSWORD, cost));
    const late = await meanwhile(id, () => tokenOf(stage.web.url, email).catch(() => 'refused'));
    expect(late).toBe('refused');
    await stage.as(email, NEXT);
  });

  it('is not let in by a page', async () => {
    const { id, email } = await stage.given();
    const visitor = stage.web.visitor();
    const fields = { email, password: PASSWORD };
    const late = await meanwhile(id, () => submit(visitor, '/staff/sign-in', fields));
    expect(late.status).toBe(401);
    await visitor.get('/staff').expect(303);
  });
});

/** Until the sign-in, which read the hash of before, waits to write one. */
const untilSomebodyWaits = () =>
  until('a sign-in that waits', async () => {
    const waiting = `SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`;
    return (await stage.web.db.query<unknown[]>(waiting)).length > 0;
  });
