import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import {
  apiSignIn,
  auditOf,
  codeOf,
  codesOn,
  givenEnrolled,
  keyOn,
  newEmail,
  setUpSecondFactor,
  subjectsTo,
} from '../../support/second-factor';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';
import { givenStaff } from '../../support/staff';
import { cookieOf, signIn, submit, tokenOf } from '../../support/web';

const web = forSuite(ownWeb);

const api = () => supertest(web.url);

describe('setting up', () => {
  it('shows a picture and a key, takes the code of the app, and gives ten recovery codes', async () => {
    const email = newEmail();
    const id = await givenStaff(web.db, email);
    const agent = web.visitor();
    await signIn(agent, email);
    const page = await agent.get('/staff/second-factor/set-up').expect(200);
    expect(page.text).toContain('src="data:image/svg+xml;base64,');
    const key = keyOn(page.text);
    expect(keyOn((await agent.get('/staff/second-factor/set-up')).text)).toBe(key);
    const wrong = await submit(agent, '/staff/second-factor/set-up', { code: codeOf(key, 5) });
    expect(wrong.status).toBe(401);
    const done = await submit(agent, '/staff/second-factor/set-up', { code: codeOf(key) });
    expect(codesOn(done.text)).toHaveLength(10);
    const mine = await agent.get('/staff/second-factor').expect(200);
    expect(mine.text).toContain('You have 10 recovery codes left.');
    await agent.get('/staff/second-factor/set-up').expect(303);
    expect(await auditOf(web, id)).toEqual([
      ['staff.signed-in', { door: 'page' }],
      ['staff.second-factor-set-up', { replaces: false }],
    ]);
  });

  it('keeps neither key nor recovery code in the clear, nor in the session', async () => {
    const { key, codes } = await givenEnrolled(web);
    const waiting = web.visitor();
    const email = newEmail();
    await givenStaff(web.db, email);
    await signIn(waiting, email);
    const shown = keyOn((await waiting.get('/staff/second-factor/set-up')).text);
    const rows = await web.db.query<unknown[]>(
      `SELECT t::text FROM second_factor t UNION ALL SELECT t::text FROM recovery_code t
       UNION ALL SELECT sess::text FROM session`,
    );
    const text = JSON.stringify(rows);
    for (const secret of [key, shown, ...codes]) {
      for (const form of [secret, secret.replace(/[\s-]/g, '')]) {
        expect(text).not.toContain(form);
        expect(text).not.toContain(Buffer.from(form).toString('hex'));
      }
    }
  });

  it('goes on in a session of another id', async () => {
    const email = newEmail();
    await givenStaff(web.db, email);
    const agent = web.visitor();
    await signIn(agent, email);
    const before = cookieOf(await agent.get('/staff/second-factor/set-up'));
    const key = keyOn((await agent.get('/staff/second-factor/set-up')).text);
    await submit(agent, '/staff/second-factor/set-up', { code: codeOf(key) });
    await api().get('/staff').set('Cookie', before!).expect(303);
    await agent.get('/staff').expect(200);
  });
});

describe('changing one’s own', () => {
  const act = (agent: TestAgent, fields: Record<string, string>) =>
    submit(agent, '/staff/second-factor', fields);

  it('asks for a code first', async () => {
    const { agent, key } = await givenEnrolled(web);
    for (const what of ['replace', 'new-codes', 'turn-off'])
      expect((await act(agent, { act: what, code: codeOf(key, 8) })).status).toBe(401);
    expect((await act(agent, { code: codeOf(key, 1) })).status).toBe(422);
    expect((await agent.get('/staff/second-factor')).text).toContain('10 recovery codes');
  });

  it('gives new recovery codes in place of the old ones', async () => {
    const { agent, email, key, codes } = await givenEnrolled(web);
    const answer = await act(agent, { act: 'new-codes', code: codeOf(key, 1) });
    const fresh = codesOn(answer.text);
    expect(fresh).toHaveLength(10);
    await apiSignIn(web, email, codes[0]).expect(401);
    await apiSignIn(web, email, fresh[0]).expect(200);
  });

  it('changes to another phone, whose app alone counts then', async () => {
    const { agent, email, key, codes } = await givenEnrolled(web);
    const started = await act(agent, { act: 'replace', code: codes[0]! });
    expect(started.headers.location).toBe('/staff/second-factor/set-up');
    const changed = await setUpSecondFactor(agent);
    expect(changed.key).not.toBe(key);
    await apiSignIn(web, email, codeOf(key, 1)).expect(401);
    await apiSignIn(web, email, codes[1]).expect(401);
    await apiSignIn(web, email, codeOf(changed.key, 1)).expect(200);
    expect((await agent.get('/staff/second-factor/set-up')).status).toBe(303);
  });

  it('asks for a code again where the change to another phone was left for ten minutes', async () => {
    const { id, agent, codes } = await givenEnrolled(web);
    await act(agent, { act: 'replace', code: codes[0]! });
    await agent.get('/staff/second-factor/set-up').expect(200);
    await web.db.query(
      `UPDATE session SET sess = jsonb_set(sess::jsonb, '{newFactor,since}',
         to_jsonb((sess->'newFactor'->>'since')::bigint - 600000))
       WHERE sess->>'staffId' = $1`,
      [id],
    );
    const left = await agent.get('/staff/second-factor/set-up');
    expect(left.headers.location).toBe('/staff/second-factor');
  });

  it('turns it off and tells by mail', async () => {
    const { agent, email, key } = await givenEnrolled(web);
    const answer = await act(agent, { act: 'turn-off', code: codeOf(key, 1) });
    expect(answer.headers.location).toBe('/staff/second-factor');
    await tokenOf(web.url, email);
    expect(await subjectsTo(web, email)).toEqual([
      'An app for codes was set up for your sign-in',
      'Your sign-in asks for no code any more',
    ]);
  });
});
