import supertest from 'supertest';
import { submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

describe('the language of a page', () => {
  const web = forSuite(() => ownWeb({ settings: { PAGE_CACHE_SECONDS: '60' } }));

  const get = (path: string, headers: Record<string, string> = {}) =>
    supertest(web.url).get(path).set(headers);

  it('is English for whoever chose nothing, whatever the browser says', async () => {
    const { text, headers } = await get('/', { 'Accept-Language': 'cy' }).expect(200);
    expect(text).toContain('<html lang="en"');
    expect(text).toContain('This is not for reporting crime.');
    expect(headers['content-language']).toBe('en');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is chosen by a link and remembered', async () => {
    const visitor = web.visitor();
    const english = await visitor.get('/sign-up/age?from=poster').expect(200);
    expect(english.text).toContain('href="/sign-up/age?from=poster&amp;lang=cy" lang="cy"');
    const welsh = await visitor.get('/sign-up/age?lang=cy').expect(200);
    expect(welsh.text).toContain('<html lang="cy"');
    expect(welsh.headers['content-language']).toBe('cy');
    const next = await visitor.get('/').expect(200);
    expect(next.text).toContain('Nid lle i roi gwybod am drosedd yw hwn.');
    expect(next.text).toContain('Cymraeg</span>');
    const back = await visitor.get('/?lang=en').expect(200);
    expect(back.text).toContain('<html lang="en"');
    expect((await visitor.get('/')).text).toContain('<html lang="en"');
  });

  it('is not offered again on an answer to a form, which has no address of its own', async () => {
    const visitor = web.visitor();
    expect((await visitor.get('/my-concerns/address?lang=cy')).text).toContain('>English</a>');
    const answer = await submit(
      visitor,
      '/my-concerns/address',
      { email: '' },
      '/my-concerns/code',
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Rhowch eich cyfeiriad e-');
    expect(answer.text).not.toContain('>English</a>');
  });

  it('of a published page is kept apart in every memory', async () => {
    const of = async (path: string, headers = {}) => (await get(path, headers).expect(200)).text;
    const cookie = { Cookie: 'a=b; wardline-language=cy' };
    for (let again = 0; again < 2; again += 1) {
      expect(await of('/teams')).toContain('<html lang="en"');
      expect(await of('/teams', cookie)).toContain('<html lang="cy"');
      expect(await of('/teams?lang=cy')).toContain('<html lang="cy"');
    }
    const kept = await get('/teams', cookie).expect(200);
    expect(kept.headers['vary']).toBe('Accept-Encoding, Cookie');
    expect(kept.headers['content-language']).toBe('cy');
    expect(kept.headers['cache-control']).toMatch(/^public/);
  });

  it('is remembered for one visitor alone, not for all who share a cache', async () => {
    for (let again = 0; again < 2; again += 1) {
      const { headers } = await get('/teams?lang=cy').expect(200);
      expect(headers['set-cookie']![0]).toMatch(/^wardline-language=cy; .*HttpOnly; SameSite=Lax/);
      expect(headers['cache-control']).toMatch(/^private/);
    }
  });

  it('names the other for search engines', async () => {
    const { text } = await get('/').expect(200);
    expect(text).toMatch(/<link rel="alternate" hreflang="cy" href="http[^"]+\/\?lang=cy">/);
  });

  it('is that of errors, too', async () => {
    const { text } = await get('/no-such-page?lang=cy').expect(404);
    expect(text).toContain('Heb ddod o hyd i&#39;r dudalen');
    expect(text).toContain('<html lang="cy"');
  });

  it('leads nowhere else by an odd address', async () => {
    for (const path of ['//elsewhere.example.org/', '/\\elsewhere.example.org/']) {
      const { text } = await get(path);
      expect(text).toContain('href="/elsewhere.example.org/?lang=cy"');
    }
  });

  it('is English for machines and for staff', async () => {
    const cookie = { Cookie: 'wardline-language=cy' };
    expect((await get('/staff/sign-in', cookie)).text).toContain('<html lang="en"');
    const problem = await get('/api/v1/no-such', cookie).expect(404);
    expect((problem.body as { detail: string }).detail).toMatch(/^There is nothing/);
  });
});
