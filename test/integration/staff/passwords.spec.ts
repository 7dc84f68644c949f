import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { LINK_LIMIT } from '../../../src/staff/accounts/own-passwords.service';
import { Postbox } from '../../support/postbox';
import { testSettings } from '../../support/stack/settings';
import { givenStaff, PASSWORD } from '../../support/staff';
import { AccountsStage, passwordPathIn, tokenIn } from '../../support/staff-accounts';
import { signIn, submit } from '../../support/web';
import { startWorker } from '../../support/worker';

const NEXT = 'velvet kettle orbit';
let stage: AccountsStage;

beforeAll(async () => {
  stage = await AccountsStage.open();
});
afterAll(() => stage.close());

const api = () => supertest(stage.web.url);
const asks = (email: string) => api().post('/api/v1/staff-passwords/links').send({ email });
const given = async (email: string) => ({ email, id: await givenStaff(stage.web.db, email) });
const lastLink = async (email: string) => (await stage.letters(email)).at(-1)!.text;

describe('a forgotten password', () => {
  it('is answered the same, whether or not there is such an account', async () => {
    const { email } = await given('known@northshire.example.org');
    const ended = await given('ended@northshire.example.org');
    await stage.web.db.query(`UPDATE staff SET active = false WHERE id = $1`, [ended.id]);
    const addresses = [email, 'nobody@northshire.example.org', ended.email];
    const answers = await Promise.all(addresses.map(asks));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(3).fill([202, '']));
    const pages = [];
    for (const address of addresses)
      pages.push(
        await submit(stage.web.visitor(), '/staff/forgotten-password', { email: address }),
      );
    const words = pages.map(({ status, text }) => [status, /<main[^]*<\/main>/.exec(text)?.[0]]);
    expect(words[0]![0]).toBe(200);
    expect(words[0]![1]).toContain('If there is an account with this address');
    expect(words[1]).toEqual(words[0]);
    expect(words[2]).toEqual(words[0]);
    expect(await stage.letters(email)).toHaveLength(2);
    expect(await stage.letters(ended.email)).toEqual([]);
  });

  it('gets a few links an hour, unknown addresses too', async () => {
    for (const email of ['often@northshire.example.org', 'never@northshire.example.org']) {
      if (email.startsWith('often')) await given(email);
      for (let i = 0; i < LINK_LIMIT.points; i += 1) await asks(email).expect(202);
      expect((await asks(email).expect(429)).body).toMatchObject({ code: 'too-many-requests' });
      const page = await submit(stage.web.visitor(), '/staff/forgotten-password', { email });
      expect(page.status).toBe(429);
      expect(page.text).toContain('There is a problem');
    }
  });

  it('is replaced by a link that works once, for an hour, and for nothing else', async () => {
    const { email, id } = await given('once@northshire.example.org');
    const before = await stage.as(email);
    await asks(email).expect(202);
    const text = await lastLink(email);
    const link = passwordPathIn(text);
    expect((await api().get(link).expect(200)).text).not.toContain(email);
    await api()
      .get(`/preferences/${tokenIn(text)}`)
      .expect(404);
    expect((await stage.setPassword(text, 'short').expect(422)).body).toMatchObject({
      code: 'weak-password',
      blockers: ['too-short'],
    });
    const page = await submit(stage.web.visitor(), link, { password: 'password12345' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('this is among the first that people try');
    const both = await Promise.all([stage.setPassword(text, NEXT), stage.setPassword(text, NEXT)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await stage.setPassword(text, 'third one of three')).body).toMatchObject({
      code: 'used-token',
    });
    await api().get(link).expect(409);
    await stage.as(email, NEXT);
    await before.get('/deputies').expect(401);
    expect((await stage.letters(email)).at(-1)!.subject).toBe('Your password was changed');
    await expect(
      stage.web.db.query(`UPDATE staff_link SET used_at = now() WHERE staff_id = $1`, [id]),
    ).rejects.toThrow('used once');
  });

  it('has one link at a time, which runs out', async () => {
    const { email, id } = await given('late@northshire.example.org');
    await asks(email);
    const first = await lastLink(email);
    await asks(email);
    await stage.setPassword(first, NEXT).expect(404);
    await stage.web.db.query(
      `UPDATE staff_link SET made_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'
       WHERE staff_id = $1`,
      [id],
    );
    const second = await lastLink(email);
    expect((await stage.setPassword(second, NEXT).expect(410)).body).toMatchObject({
      code: 'expired-token',
    });
    await api().get('/staff/set-password/aaaaaaaa').expect(404);
  });
});

describe('one’s own password', () => {
  it('is changed by who knows the old one, and ends every other sign-in', async () => {
    const { email } = await given('own@northshire.example.org');
    const [here, there] = [stage.web.visitor(), stage.web.visitor()];
    await signIn(here, email);
    await signIn(there, email);
    const token = await stage.as(email);
    const change = (fields: object) => submit(here, '/staff/own-password', { ...fields });
    const wrong = await change({ old: 'not this one', password: NEXT });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('This is not your password of now.');
    const weak = await change({ old: PASSWORD, password: 'own-own-own-own' });
    expect(weak.text).toContain('There is a problem');
    expect((await change({ old: PASSWORD, password: NEXT })).status).toBe(303);
    await here.get('/staff').expect(200);
    await there.get('/staff').expect(303);
    await token.get('/deputies').expect(401);
    await stage.as(email, NEXT);
  });

  it('is changed over the API, whose token stays', async () => {
    const { email } = await given('machine@northshire.example.org');
    const [here, there] = [await stage.as(email), await stage.as(email)];
    const key = randomUUID();
    const change = { old: PASSWORD, password: NEXT };
    await here.write('put', '/staff-passwords/own', change, { key }).expect(204);
    await here.write('put', '/staff-passwords/own', change, { key }).expect(204);
    await here.get('/staff-accounts').expect(403);
    await there.get('/staff-accounts').expect(401);
    const again = await here.write('put', '/staff-passwords/own', change).expect(422);
    expect(again.body).toMatchObject({ code: 'wrong-password' });
    const [kept] = await stage.web.db.query<{ hash: Buffer }[]>(
      `SELECT request_hash AS hash FROM idempotency_key WHERE key = $1`,
      [key],
    );
    expect(kept).toBeDefined();
  });
});

it('comes by a mail that arrives, and opens the pages', async () => {
  const postbox = await Postbox.open();
  const worker = await startWorker(testSettings({ SMTP_URL: postbox.url }));
  try {
    const { email } = await stage.given({ email: 'real@northshire.example.org' });
    await asks(email).expect(202);
    const { mail } = await postbox.nextTo(email, { subject: 'Choose a new password' });
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    const visitor = stage.web.visitor();
    const set = await submit(visitor, passwordPathIn(mail.text!), { password: NEXT });
    expect(set.text).toContain('Your password is set');
    await signIn(visitor, email, NEXT);
    await visitor.get('/staff').expect(200);
  } finally {
    await worker.stop();
    await postbox.close();
  }
});
