import supertest from 'supertest';
import { verifyAudit } from '../../../src/audit/verify';
import { PAIR_LIMIT } from '../../../src/staff/sign-in/sign-in.service';
import { StaffHome } from '../../../src/staff/home/staff-home';
import { givenStaff, PASSWORD } from '../../support/staff';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { cookieOf, type RunningWeb, signIn, startWeb, submit, tokenOf } from '../../support/web';
import { SampleModule } from '../web/sample';

describe('staff', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let officerId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    web = await startWeb(testSettings(), [SampleModule]);
    officerId = await givenStaff(web.db, 'officer@northshire.example.org');
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  const api = () => supertest(web.url);
  const auditOf = (subjectId: string) =>
    web.db.query<{ action: string; detail: unknown }[]>(
      `SELECT action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [subjectId],
    );

  describe('pages', () => {
    it('lead to the sign-in page, and from there to where one wanted to go', async () => {
      const visitor = web.visitor();
      const away = await visitor.get('/staff?page=2').expect(303);
      expect(away.headers.location).toBe('/staff/sign-in?next=%2Fstaff%3Fpage%3D2');
      const form = await visitor.get(away.headers.location!);
      expect(form.text).toContain('name="next" value="/staff?page=2"');
      const email = 'officer@northshire.example.org';
      const next = '/staff?page=2';
      const answer = await submit(visitor, '/staff/sign-in', { email, password: PASSWORD, next });
      expect(answer.headers.location).toBe('/staff?page=2');
      const home = await visitor.get('/staff').expect(200);
      expect(home.text).toContain('Test officer');
      expect(home.text).toContain('Sign out');
    });

    it('never lead to another site', async () => {
      const answer = await submit(web.visitor(), '/staff/sign-in', {
        email: 'officer@northshire.example.org',
        password: PASSWORD,
        next: 'https://evil.example.org/staff',
      });
      expect(answer.headers.location).toBe('/staff');
    });

    it('show those places alone that one may open', async () => {
      const home = web.app.get(StaffHome);
      const place = { words: 'Words.', section: 'messages', order: 1 } as const;
      home.add({ ...place, title: 'Write', href: '/staff/write', permission: 'message.write' });
      home.add({ ...place, title: 'Log', href: '/staff/log', permission: 'audit.read' });
      const visitor = web.visitor();
      await signIn(visitor, 'officer@northshire.example.org');
      const page = await visitor.get('/staff');
      expect(page.text).toContain('href="/staff/write"');
      expect(page.text).not.toContain('href="/staff/log"');
    });

    it('say what waits for one at a place', async () => {
      const waits = () => Promise.resolve({ words: '3 wait for you', pressing: true });
      const place = { title: 'Desk', href: '/staff/desk', words: 'Words.', waits } as const;
      web.app
        .get(StaffHome)
        .add({ ...place, section: 'messages', permission: 'message.write', order: 1 });
      const visitor = web.visitor();
      await signIn(visitor, 'officer@northshire.example.org');
      expect((await visitor.get('/staff')).text).toContain('3 wait for you');
    });

    it('begin a new session at sign-in, so that a planted one is worth nothing', async () => {
      const visitor = web.visitor();
      const before = cookieOf(await visitor.get('/staff/sign-in'), 'wardline');
      const answer = await submit(visitor, '/staff/sign-in', {
        email: 'officer@northshire.example.org',
        password: PASSWORD,
      });
      const after = cookieOf(answer, 'wardline');
      expect(before).toBeDefined();
      expect(after).toBeDefined();
      expect(after).not.toBe(before);
      await api().get('/staff').set('Cookie', before!).expect(303);
      await api().get('/staff').set('Cookie', after!).expect(200);
    });

    it('end the session at sign-out, for whoever kept the cookie as well', async () => {
      const visitor = web.visitor();
      await signIn(visitor, 'officer@northshire.example.org');
      const kept = cookieOf(await visitor.get('/staff'), 'wardline');
      await submit(visitor, '/staff', {}, '/staff/sign-out');
      await visitor.get('/staff').expect(303);
      await api().get('/staff').set('Cookie', kept!).expect(303);
    });

    it('end the session after a shift, however busy', async () => {
      const visitor = web.visitor();
      await signIn(visitor, 'officer@northshire.example.org');
      await visitor.get('/staff').expect(200);
      await web.db.query(
        `UPDATE session SET sess = jsonb_set(sess::jsonb, '{signedInAt}', to_jsonb($1::bigint))::json
         WHERE sess->>'staffId' IS NOT NULL`,
        [Date.now() - 12 * 3_600_000 - 1],
      );
      await visitor.get('/staff').expect(303);
    });

    it('say the same for a wrong password, an unknown and a closed account', async () => {
      const id = await givenStaff(web.db, 'left@northshire.example.org');
      await web.db.query(`UPDATE staff SET active = false WHERE id = $1`, [id]);
      const officer = { email: 'officer@northshire.example.org', password: 'wrong password' };
      const answers = [
        await submit(web.visitor(), '/staff/sign-in', officer),
        await submit(web.visitor(), '/staff/sign-in', { ...officer, email: 'no@example.org' }),
        await submit(web.visitor(), '/staff/sign-in', {
          email: 'left@northshire.example.org',
          password: PASSWORD,
        }),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(401);
        expect(answer.text).toContain('There is a problem');
        expect(answer.text).toContain('The email address or the password is wrong.');
        expect(cookieOf(answer, 'wardline')).toBeDefined();
      }
    });

    it('name the fields that are wrong', async () => {
      const answer = await submit(web.visitor(), '/staff/sign-in', { email: 'officer' });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('href="#email"');
      expect(answer.text).toContain('href="#password"');
      expect(answer.text).toContain('<title>Error: Sign in');
    });
  });

  describe('API', () => {
    it('takes a bearer token until it is revoked', async () => {
      const token = await tokenOf(web.url, 'officer@northshire.example.org');
      const bearer = { Authorization: `Bearer ${token}` };
      const mine = await api().get('/api/v1/sample/mine').set(bearer).expect(200);
      expect(mine.body).toEqual({ id: officerId });
      await api().delete('/api/v1/sign-in').set(bearer).expect(204);
      const after = await api().get('/api/v1/sample/mine').set(bearer).expect(401);
      expect(after.body).toMatchObject({ code: 'not-signed-in', status: 401 });
      expect(after.headers['www-authenticate']).toBe('Bearer');
    });

    it('takes no token that has run out, and no made-up one', async () => {
      const token = await tokenOf(web.url, 'officer@northshire.example.org');
      await web.db.query(`UPDATE api_token SET expires_at = now() WHERE revoked_at IS NULL`);
      for (const bad of [token, 'x'.repeat(43), ''])
        await api().get('/api/v1/sample/mine').set('Authorization', `Bearer ${bad}`).expect(401);
    });

    it('ignores the cookie of a signed-in page, and sets none', async () => {
      const visitor = web.visitor();
      await signIn(visitor, 'officer@northshire.example.org');
      const answer = await visitor.get('/api/v1/sample/mine').expect(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    });

    it('and a page ignores a token', async () => {
      const token = await tokenOf(web.url, 'officer@northshire.example.org');
      await api().get('/staff').set('Authorization', `Bearer ${token}`).expect(303);
    });

    it('keeps only the hash of a token', async () => {
      const token = await tokenOf(web.url, 'officer@northshire.example.org');
      const rows = await web.db.query<{ text: string }[]>(
        `SELECT t::text AS text FROM api_token t`,
      );
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString('hex'));
    });

    it('refuses who lacks the permission', async () => {
      const token = await tokenOf(web.url, 'officer@northshire.example.org');
      const answer = await api()
        .get('/api/v1/sample/auditors')
        .set('Authorization', `Bearer ${token}`)
        .expect(403);
      expect(answer.body).toMatchObject({ code: 'not-allowed' });
    });

    it('shuts a member out as soon as the account is closed', async () => {
      const id = await givenStaff(web.db, 'leaving@northshire.example.org');
      const token = await tokenOf(web.url, 'leaving@northshire.example.org');
      const visitor = web.visitor();
      await signIn(visitor, 'leaving@northshire.example.org');
      await web.db.query(`UPDATE staff SET active = false WHERE id = $1`, [id]);
      await api().get('/api/v1/sample/mine').set('Authorization', `Bearer ${token}`).expect(401);
      await visitor.get('/staff').expect(303);
    });

    it('names wrong fields with a stable code', async () => {
      const answer = await api().post('/api/v1/sign-in').send({ email: 'nobody' }).expect(422);
      expect(answer.body).toMatchObject({
        code: 'invalid-input',
        errors: [{ field: 'email' }, { field: 'password' }],
      });
    });
  });

  it('slows down guessing, on page and API together, and lets the right password cost nothing', async () => {
    const email = 'guessed@northshire.example.org';
    await givenStaff(web.db, email);
    for (let i = 0; i < PAIR_LIMIT.points + 2; i += 1) await tokenOf(web.url, email);
    const guess = () => api().post('/api/v1/sign-in').send({ email, password: 'wrong' });
    for (let i = 0; i < PAIR_LIMIT.points; i += 1) await guess().expect(401);
    const refused = await guess().expect(429);
    expect(refused.body).toMatchObject({ code: 'too-many-requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(600);
    const page = await submit(web.visitor(), '/staff/sign-in', { email, password: PASSWORD });
    expect(page.status).toBe(429);
    expect(page.text).toContain('Too many tries');
  });

  it('writes every sign-in, refusal and sign-out into the audit log, by ids', async () => {
    const email = 'audited@northshire.example.org';
    const id = await givenStaff(web.db, email, { role: 'supervisor' });
    const token = await tokenOf(web.url, email);
    await api().post('/api/v1/sign-in').send({ email, password: 'wrong' }).expect(401);
    await api().delete('/api/v1/sign-in').set('Authorization', `Bearer ${token}`).expect(204);
    expect(await auditOf(id)).toEqual([
      { action: 'staff.signed-in', detail: { door: 'api' } },
      { action: 'staff.sign-in-refused', detail: { door: 'api' } },
      { action: 'staff.signed-out', detail: { door: 'api' } },
    ]);
    await api()
      .post('/api/v1/sign-in')
      .send({ email: 'stranger@example.org', password: 'wrong' })
      .expect(401);
    expect((await auditOf('unknown')).length).toBeGreaterThan(0);
    const all = await web.db.query<unknown[]>(`SELECT * FROM audit_entry`);
    expect(JSON.stringify(all)).not.toContain('@');
    await expect(verifyAudit(web.db)).resolves.toMatchObject({ ok: true });
  });
});
