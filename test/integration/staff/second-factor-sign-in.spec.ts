import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import {
  CODE_DAY_LIMIT,
  CODE_LIMIT,
} from '../../../src/staff/second-factor/second-factor-proof.service';
import {
  apiSignIn,
  auditOf,
  codeOf,
  givenEnrolled,
  newEmail,
  setUpSecondFactor,
  subjectsTo,
} from '../../support/second-factor';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';
import { givenStaff, PASSWORD } from '../../support/staff';
import { cookieOf, signIn, submit, tokenOf } from '../../support/web';

const web = forSuite(ownWeb);

const api = () => supertest(web.url);
const password = (agent: TestAgent, email: string, next?: string) =>
  submit(agent, '/staff/sign-in', { email, password: PASSWORD, ...(next && { next }) });
const giveCode = (agent: TestAgent, code: string) => submit(agent, '/staff/sign-in/code', { code });

describe('signing in', () => {
  it('asks for the code after the password, under a new session each time', async () => {
    const { id, email, key } = await givenEnrolled(web);
    const agent = web.visitor();
    const ids = [cookieOf(await agent.get('/staff/sign-in'))];
    const asked = await password(agent, email, '/staff/deputies');
    expect(asked.headers.location).toBe('/staff/sign-in/code');
    ids.push(cookieOf(asked));
    const done = await giveCode(agent, codeOf(key, 1));
    expect(done.headers.location).toBe('/staff/deputies');
    ids.push(cookieOf(done));
    expect(ids.every(Boolean)).toBe(true);
    expect(new Set(ids).size).toBe(3);
    await agent.get('/staff').expect(200);
    for (const old of ids.slice(0, 2)) await api().get('/staff').set('Cookie', old!).expect(303);
    expect((await auditOf(web, id)).at(-1)).toEqual([
      'staff.signed-in',
      { door: 'page', factor: 'app' },
    ]);
  });

  it('opens nothing half-way', async () => {
    const { email } = await givenEnrolled(web, 'administrator');
    const agent = web.visitor();
    await password(agent, email);
    for (const path of [
      '/staff',
      '/staff/messages',
      '/staff/second-factor',
      '/staff/second-factor/set-up',
      '/staff/second-factors',
      '/staff/sign-in/set-up',
    ])
      expect((await agent.get(path)).headers.location).toMatch(/^\/staff\/sign-in(\?|$)/);
    await agent.get('/api/v1/second-factors').expect(401);
    const signedOut = await submit(agent, '/staff/sign-in/code', {}, '/staff/sign-out');
    expect(signedOut.status).toBe(303);
    expect((await agent.get('/staff/sign-in/code')).headers.location).toBe('/staff/sign-in');
  });

  it('waits ten minutes for the code', async () => {
    const { email, key } = await givenEnrolled(web);
    const agent = web.visitor();
    await password(agent, email);
    await agent.get('/staff/sign-in/code').expect(200);
    await web.db.query(
      `UPDATE session SET sess = jsonb_set(sess::jsonb, '{halfway,since}', to_jsonb($1::bigint))::json
       WHERE sess->'halfway' IS NOT NULL`,
      [Date.now() - 600_001],
    );
    expect((await agent.get('/staff/sign-in/code')).headers.location).toBe('/staff/sign-in');
    const late = await submit(
      agent,
      '/staff/sign-in',
      { code: codeOf(key, 1) },
      '/staff/sign-in/code',
    );
    expect(late.headers.location).toBe('/staff/sign-in');
    await agent.get('/staff').expect(303);
  });

  it('takes a code once, and none from before it', async () => {
    const { email, key } = await givenEnrolled(web);
    const [first, second] = [web.visitor(), web.visitor()];
    await password(first, email);
    await password(second, email);
    const code = codeOf(key, 1);
    expect((await giveCode(first, code)).status).toBe(303);
    expect((await giveCode(second, code)).status).toBe(401);
    expect((await giveCode(second, codeOf(key))).status).toBe(401);
    await second.get('/staff').expect(303);
    await expect(
      web.db.query(`UPDATE second_factor SET last_step = last_step - 1`),
    ).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('takes one code once of many at the same moment', async () => {
    const { email, key } = await givenEnrolled(web);
    const code = codeOf(key, 1);
    const answers = await Promise.all(Array.from({ length: 5 }, () => apiSignIn(web, email, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4);
  });

  it('takes each recovery code once, tells by mail, and counts those that are left', async () => {
    const { id, email, codes } = await givenEnrolled(web);
    const agent = web.visitor();
    await password(agent, email);
    const page = await agent.get('/staff/sign-in/code?with=recovery-code').expect(200);
    expect(page.text).toContain('Recovery code');
    expect((await giveCode(agent, codes[3]!.toUpperCase())).status).toBe(303);
    const mine = await agent.get('/staff/second-factor');
    expect(mine.text).toContain('You have 9 recovery codes left.');
    expect((await apiSignIn(web, email, codes[3])).body).toMatchObject({
      code: 'second-factor-wrong',
    });
    expect((await auditOf(web, id)).map(([action]) => action)).toContain(
      'staff.recovery-code-used',
    );
    expect((await subjectsTo(web, email)).at(-1)).toContain('recovery code');
  });

  it('does not let somebody in whose account closed half-way', async () => {
    const { id, email, key } = await givenEnrolled(web);
    const agent = web.visitor();
    await password(agent, email);
    await web.db.query(`UPDATE staff SET active = false WHERE id = $1`, [id]);
    expect((await giveCode(agent, codeOf(key, 1))).headers.location).toBe('/staff/sign-in');
    await agent.get('/staff').expect(303);
  });

  it('slows guessing of codes down, on page and API together', async () => {
    const { id, email, key, codes } = await givenEnrolled(web);
    const agent = web.visitor();
    await password(agent, email);
    const wrong = codeOf(key, 20);
    for (let i = 0; i < CODE_LIMIT.points - 1; i += 1)
      expect((await apiSignIn(web, email, wrong)).status).toBe(401);
    expect((await giveCode(agent, wrong)).status).toBe(401);
    const page = await giveCode(agent, codeOf(key, 1));
    expect(page.status).toBe(429);
    expect(page.text).toContain('Too many tries');
    const refused = await apiSignIn(web, email, codes[0]);
    expect(refused.body).toMatchObject({ code: 'too-many-requests' });
    const kept = await auditOf(web, id);
    expect(kept.filter(([action]) => action === 'staff.second-factor-refused')).toHaveLength(
      CODE_LIMIT.points,
    );
    expect(CODE_DAY_LIMIT.points).toBeLessThan(96 * CODE_LIMIT.points);
  });
});

describe('by the API', () => {
  it('needs the code where there is a second factor, and says so', async () => {
    const { id, email, key } = await givenEnrolled(web);
    const needed = await apiSignIn(web, email).expect(401);
    expect(needed.body).toMatchObject({ code: 'second-factor-needed' });
    const wrong = await apiSignIn(web, email, codeOf(key, 9)).expect(401);
    expect(wrong.body).toMatchObject({ code: 'second-factor-wrong' });
    const right = await apiSignIn(web, email, codeOf(key, 1)).expect(200);
    expect(right.body).toMatchObject({ token: expect.any(String) as unknown });
    expect((await auditOf(web, id)).at(-1)).toEqual([
      'staff.signed-in',
      { door: 'api', factor: 'app' },
    ]);
    const noPassword = await api()
      .post('/api/v1/sign-in')
      .send({ email, password: 'wrong password', code: codeOf(key, 1) });
    expect(noPassword.body).toMatchObject({ code: 'wrong-sign-in' });
  });

  it('leaves tokens of before as they are', async () => {
    const email = newEmail();
    await givenStaff(web.db, email, { role: 'administrator' });
    const Authorization = `Bearer ${await tokenOf(web.url, email)}`;
    const agent = web.visitor();
    await signIn(agent, email);
    await setUpSecondFactor(agent);
    await api().get('/api/v1/second-factors').set({ Authorization }).expect(200);
  });
});
