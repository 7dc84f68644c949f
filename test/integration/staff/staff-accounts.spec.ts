import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { verifyAudit } from '../../../src/audit/verify';
import { demoAccounts, DEMO_PASSWORD } from '../../../src/staff/seeds/accounts';
import { AccountsStage, KINGSTON, MERTON } from '../../support/staff-accounts';
import { signIn, tokenOf } from '../../support/web';

let stage: AccountsStage;

beforeAll(async () => {
  stage = await AccountsStage.open();
});
afterAll(() => stage.close());

const idOf = (answer: supertest.Response) => (answer.body as { id: string }).id;

describe('who may', () => {
  const routes: ['get' | 'post' | 'put', string][] = [
    ['get', '/staff-accounts'],
    ['post', '/staff-accounts'],
    ['get', '/staff-accounts/ID'],
    ['put', '/staff-accounts/ID'],
    ['post', '/staff-accounts/ID/ending'],
    ['post', '/staff-accounts/ID/restoring'],
    ['post', '/staff-accounts/ID/invitations'],
  ];
  const others = demoAccounts.filter(({ role }) => role !== 'administrator');

  it.each(others)('$role: nothing of it', async ({ email }) => {
    const api = await stage.as(email, DEMO_PASSWORD);
    for (const [method, route] of routes) {
      const path = route.replace('ID', randomUUID());
      const answer = method === 'get' ? api.get(path) : api.write(method, path, {}, { version: 1 });
      expect((await answer).body).toMatchObject({ status: 403, code: 'not-allowed' });
    }
  });

  it('nobody without a token', async () => {
    await supertest(stage.web.url).get('/api/v1/staff-accounts').expect(401);
  });
});

describe('an account', () => {
  it('is invited by mail, sets a password, and holds what it was given', async () => {
    const [team] = await stage.web.db.query<{ id: string }[]>(
      `SELECT id FROM team WHERE desk = 'control_room'`,
    );
    const roles = [
      ...stage.officerOver(KINGSTON),
      { role: 'supervisor', areaId: stage.area(MERTON) },
    ];
    const account = { ...stage.fresh(), roles, teamIds: [team!.id] };
    const id = idOf(await stage.chief.write('post', '/staff-accounts', account).expect(201));
    const before = await stage.chief.get(`/staff-accounts/${id}`).expect(200);
    expect(before.headers.etag).toBe('"1"');
    expect(before.body).toMatchObject({ state: 'invited', teamIds: [team!.id], version: 1 });
    expect((before.body as { roles: unknown[] }).roles).toHaveLength(2);
    await expect(tokenOf(stage.web.url, account.email, 'no account has this one')).rejects.toThrow(
      '401',
    );

    const [letter, more] = await stage.letters(account.email);
    expect(more).toBeUndefined();
    expect(letter!.text).toContain('works once, for 7 days');
    expect(letter!.text).not.toContain('Marsh');
    await stage.setPassword(letter!.text).expect(204);
    const visitor = stage.web.visitor();
    await signIn(visitor, account.email);
    expect((await visitor.get('/staff')).text).toContain('PC Robin Marsh');
    expect((await stage.chief.get(`/staff-accounts/${id}`)).body).toMatchObject({
      state: 'active',
    });
  });

  it('is added once for a key, and once for an address, in whatever case', async () => {
    const account = stage.fresh();
    const key = randomUUID();
    const first = await stage.chief.write('post', '/staff-accounts', account, { key }).expect(201);
    const again = await stage.chief.write('post', '/staff-accounts', account, { key }).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await stage.letters(account.email)).toHaveLength(1);
    const shouted = { ...account, email: account.email.toUpperCase() };
    const taken = await stage.chief.write('post', '/staff-accounts', shouted).expect(409);
    expect(taken.body).toMatchObject({ code: 'address-taken' });
    const both = { ...stage.fresh() };
    const answers = await Promise.all(
      [1, 2].map(() => stage.chief.write('post', '/staff-accounts', both)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each<[string, (account: ReturnType<AccountsStage['fresh']>) => object, number, object]>([
    [
      'a role that is none',
      (one) => ({ ...one, roles: [{ role: 'king', areaId: stage.area(MERTON) }] }),
      422,
      { code: 'invalid-input' },
    ],
    [
      'an area that is none',
      (one) => ({ ...one, roles: [{ role: 'officer', areaId: randomUUID() }] }),
      422,
      { code: 'unknown-area' },
    ],
    [
      'a team that is none',
      (one) => ({ ...one, teamIds: [randomUUID()] }),
      422,
      { code: 'unknown-team' },
    ],
    ['no role', (one) => ({ ...one, roles: [] }), 422, { code: 'invalid-input' }],
    ['no address', (one) => ({ ...one, email: 'robin' }), 422, { code: 'invalid-input' }],
    ['no name', (one) => ({ ...one, name: '  ' }), 422, { code: 'invalid-input' }],
    [
      'a partner’s role without one',
      (one) => ({ ...one, roles: [{ role: 'partner', areaId: stage.area(MERTON) }] }),
      409,
      { code: 'may-not', blockers: ['partner-missing'] },
    ],
  ])('is not added with %s', async (_, change, status, problem) => {
    const answer = await stage.chief.write('post', '/staff-accounts', change(stage.fresh()));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(problem);
  });

  it('is changed by who saw it as it is', async () => {
    const { id } = await stage.given();
    const change = {
      name: 'Sgt Robin Marsh',
      roles: [{ role: 'supervisor', areaId: stage.area(MERTON) }],
    };
    const put = (version?: number) =>
      stage.chief.write('put', `/staff-accounts/${id}`, change, { version });
    expect((await put().expect(428)).body).toMatchObject({ code: 'if-match-missing' });
    expect((await put(9).expect(412)).body).toMatchObject({ code: 'stale-edit' });
    const done = await put(1).expect(200);
    expect(done.body).toEqual({ id, version: 2 });
    expect(done.headers.etag).toBe('"2"');
    expect((await stage.chief.get(`/staff-accounts/${id}`)).body).toMatchObject({
      name: 'Sgt Robin Marsh',
      roles: change.roles,
    });
  });

  it('ends with its sessions, tokens and links, and comes back without its password', async () => {
    const { id, email } = await stage.given();
    const visitor = stage.web.visitor();
    await signIn(visitor, email);
    const mine = await stage.as(email);
    await mine.get('/deputies').expect(403);
    await supertest(stage.web.url)
      .post('/api/v1/staff-passwords/links')
      .send({ email })
      .expect(202);
    const link = (await stage.letters(email)).at(-1)!.text;

    await stage.end(id, 1).expect(200);
    await visitor.get('/staff').expect(303);
    await mine.get('/deputies').expect(401);
    const sessions = await stage.web.db.query<unknown[]>(
      `SELECT FROM session WHERE sess->>'staffId' = $1`,
      [id],
    );
    expect(sessions).toEqual([]);
    await stage.setPassword(link, 'quite another password').expect(404);
    await expect(stage.as(email)).rejects.toThrow('401');

    await stage.chief
      .write('post', `/staff-accounts/${id}/restoring`, {}, { version: 2 })
      .expect(200);
    await visitor.get('/staff').expect(303);
    await mine.get('/deputies').expect(401);
    await expect(stage.as(email)).rejects.toThrow('401');
    const back = (await stage.letters(email)).at(-1)!;
    await stage.setPassword(back.text, 'quite another password').expect(204);
    await stage.as(email, 'quite another password');
    const twice = await stage.chief.write(
      'post',
      `/staff-accounts/${id}/restoring`,
      {},
      { version: 3 },
    );
    expect(twice.body).toMatchObject({ code: 'may-not', blockers: ['stands-already'] });
  });

  it('is invited once more while it has no password, and the first link ends', async () => {
    const account = stage.fresh();
    const id = idOf(await stage.chief.write('post', '/staff-accounts', account).expect(201));
    await stage.chief.write('post', `/staff-accounts/${id}/invitations`).expect(200);
    const [first, second] = await stage.letters(account.email);
    expect((await stage.setPassword(first!.text).expect(404)).body).toMatchObject({
      code: 'unknown-token',
    });
    await stage.setPassword(second!.text).expect(204);
    const more = await stage.chief.write('post', `/staff-accounts/${id}/invitations`).expect(409);
    expect(more.body).toMatchObject({ blockers: ['has-a-password'] });
  });
});

it('has every change in the audit log, without a name or an address', async () => {
  const rows = await stage.web.db.query<{ action: string; detail: object; subject_id: string }[]>(
    `SELECT action, detail, subject_id FROM audit_entry WHERE action LIKE 'staff.%'`,
  );
  const actions = new Set(rows.map(({ action }) => action));
  const done = 'added changed ended restored invited password-set link-asked'.split(' ');
  for (const one of done) expect(actions).toContain(`staff.${one}`);
  const all = JSON.stringify(rows);
  expect(all).not.toContain('@');
  expect(all).not.toMatch(/Marsh/);
  const ended = rows.find(({ action }) => action === 'staff.ended')!;
  expect(ended.detail).toEqual({ sessions: 1, tokens: 1, tasks: 0 });
  await expect(verifyAudit(stage.web.db)).resolves.toMatchObject({ ok: true });
});
