import supertest from 'supertest';
import { ADDRESS_LIMIT, callerOf } from '../../../src/platform/http/address-limit';
import { RateLimits } from '../../../src/platform/http/rate-limits';
import { Sweep } from '../../../src/platform/http/sweep';
import { testSettings } from '../../support/stack/settings';
import { hidden, startWeb, submit } from '../../support/web';
import { SampleModule } from './sample';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

describe('the web process', () => {
  const web = forSuite(() => ownWeb({ extra: [SampleModule] }));

  it('writes pages with a nonce, no frames, no cache and no cookie without a form', async () => {
    const one = await supertest(web.url).get('/sample/plain').expect(200);
    const two = await supertest(web.url).get('/sample/plain').expect(200);
    const nonceOf = (answer: supertest.Response) =>
      /'nonce-([^']+)'/.exec(answer.headers['content-security-policy'] ?? '')?.[1];
    expect(nonceOf(one)).toBeTruthy();
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    expect(one.text).toContain(`<script nonce="${nonceOf(one)}">`);
    const policy = one.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(one.headers['cache-control']).toBe('no-store');
    expect(one.headers['x-content-type-options']).toBe('nosniff');
    expect(one.headers['x-powered-by']).toBeUndefined();
    expect(one.headers['set-cookie']).toBeUndefined();
    expect(one.text).toContain('lang="en"');
    expect(one.text).toContain('Skip to main content');
    expect(one.text).toContain('This is not for reporting crime');
  });

  it('serves its styles for ever under a hash, without the crown and the font of gov.uk', async () => {
    const page = await supertest(web.url).get('/sample/plain');
    const href = /href="(\/assets\/[0-9a-f]{12}\/wardline\.css)"/.exec(page.text)?.[1] ?? '';
    const css = await supertest(web.url)
      .get(href)
      .expect(200)
      .expect('Content-Type', /text\/css/);
    expect(css.headers['cache-control']).toContain('immutable');
    expect(css.text).toContain('.govuk-button');
    expect(css.text).toContain('.wardline-header');
    expect(css.text).not.toMatch(/GDS Transport|crest|@font-face/);
    const script = href.replace('wardline.css', 'wardline.js');
    await supertest(web.url)
      .get(script)
      .expect(200)
      .expect('Content-Type', /javascript/);
    await supertest(web.url).get(href.replace('wardline.css', '..%2fpages.js')).expect(404);
  });

  describe('forms', () => {
    it('takes a form that it showed to this visitor', async () => {
      const answer = await submit(web.visitor(), '/staff/sign-in', {}, '/sample/form');
      expect(answer.text).toBe('sent');
    });

    it('refuses a form without a token, and one with the token of another visitor', async () => {
      const other = await web.visitor().get('/staff/sign-in');
      const visitor = web.visitor();
      await visitor.get('/staff/sign-in');
      for (const _csrf of [undefined, 'x.y', hidden(other.text, '_csrf')]) {
        const answer = await visitor.post('/sample/form').type('form').send({ _csrf });
        expect(answer.status).toBe(403);
        expect(answer.text).toContain('This page was open for too long');
      }
      await supertest(web.url).post('/sample/form').expect(403);
    });

    it('lets the one-click unsubscribe of RFC 8058 in without one', async () => {
      await supertest(web.url)
        .post('/sample/one-click/token')
        .type('form')
        .send('List-Unsubscribe=One-Click')
        .expect(201, 'done');
    });
  });

  describe('errors', () => {
    const quiet = () => supertest(web.url);

    it('answers the API with a problem, a person with a page', async () => {
      const api = await quiet().get('/api/v1/nothing').expect(404);
      expect(api.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(api.body).toMatchObject({
        type: 'urn:wardline:problem:not-found',
        title: 'Not Found',
        status: 404,
        code: 'not-found',
      });
      const page = await quiet().get('/nothing').expect(404);
      expect(page.headers['content-type']).toMatch(/^text\/html/);
      expect(page.text).toContain('<h1 class="govuk-heading-l">Page not found</h1>');
    });

    it('knows broken and oversized bodies', async () => {
      const broken = await quiet()
        .post('/api/v1/sign-in')
        .type('json')
        .send('{"email": ')
        .expect(400);
      expect(broken.body).toMatchObject({ code: 'bad-request' });
      expect(JSON.stringify(broken.body)).not.toContain('email');
      const large = await quiet()
        .post('/api/v1/sign-in')
        .send({ email: 'x'.repeat(300_000) })
        .expect(413);
      expect(large.body).toMatchObject({ code: 'too-large' });
    });

    it('gives an unforeseen error a number and keeps its words to itself', async () => {
      const page = await quiet().get('/sample/breaks/token-of-a-resident').expect(500);
      expect(page.text).toMatch(/give the number <strong>[A-Z2-9]{8}<\/strong>/);
      expect(page.text).not.toContain('secret words');
      expect(page.text).not.toContain('token-of-a-resident');
    });

    it('escapes what it shows', async () => {
      const answer = await submit(web.visitor(), '/staff/sign-in', {
        email: '"><script>alert(1)</script>',
        password: 'x',
      });
      expect(answer.status).toBe(422);
      expect(answer.text).not.toContain('<script>alert');
    });
  });

  describe('edits', () => {
    it('tags an answer with its version and asks for it back', async () => {
      const path = '/api/v1/sample/versioned';
      const seen = await supertest(web.url).get(path).expect(200);
      expect(seen.headers.etag).toBe('"7"');
      await supertest(web.url).put(path).set('If-Match', '"7"').expect(200).expect('ETag', '"8"');
      const without = await supertest(web.url).put(path).expect(428);
      expect(without.body).toMatchObject({ code: 'if-match-missing' });
      for (const old of ['"6"', '*', 'W/"abc"']) {
        const stale = await supertest(web.url).put(path).set('If-Match', old).expect(412);
        expect(stale.body).toMatchObject({ code: 'stale-edit' });
      }
    });
  });

  describe('limits', () => {
    it('are shared by two web processes, to the point, under a rush', async () => {
      const second = await startWeb(testSettings());
      const both = [web.app.get(RateLimits), second.app.get(RateLimits)];
      const limit = { points: 5, seconds: 60 };
      const tries = Array.from({ length: 12 }, (_, i) => both[i % 2]!.take('rush', 'k', limit));
      const outcomes = await Promise.allSettled(tries);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      await expect(both[1]!.take('rush', 'k', limit)).rejects.toMatchObject({
        code: 'too-many-requests',
        status: 429,
      });
      await both[0]!.take('rush', 'another', limit);
      await second.close();
    });

    it('say when to come again, and keep no address in the table', async () => {
      const limits = web.app.get(RateLimits);
      const me = callerOf('127.0.0.1');
      const rest = Array.from({ length: ADDRESS_LIMIT.points }, () =>
        limits.take('address', me, ADDRESS_LIMIT),
      );
      await Promise.allSettled(rest);
      const refused = await supertest(web.url).get('/api/v1/nothing').expect(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(refused.body).toMatchObject({ code: 'too-many-requests' });
      await supertest(web.url).get('/sample/plain').expect(429);
      const rows = await web.db.query<{ key: string }[]>(`SELECT key FROM rate_limit`);
      expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
      await web.db.query(`UPDATE rate_limit SET expire = 0`);
      await web.app.get(Sweep).run();
      expect(await web.db.query(`SELECT FROM rate_limit`)).toHaveLength(0);
      await supertest(web.url).get('/sample/plain').expect(200);
    });
  });

  it('describes its API and nothing of its pages', async () => {
    const answer = await supertest(web.url).get('/api/v1/openapi.json').expect(200);
    const { openapi, paths } = answer.body as { openapi: string; paths: Record<string, unknown> };
    expect(openapi).toMatch(/^3\.1/);
    expect(Object.keys(paths)).toContain('/api/v1/sign-in');
    expect(Object.keys(paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
    expect(paths).toMatchObject({
      '/api/v1/sample': {
        post: { parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }] },
      },
      '/api/v1/sample/versioned': { put: { parameters: [{ name: 'If-Match' }] } },
    });
  });
});
