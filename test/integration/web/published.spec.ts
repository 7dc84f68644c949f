import supertest from 'supertest';
import { givenPublished, givenWithdrawn } from '../../factories/published-message';
import { givenWard } from '../delivery/given';
import { until } from '../../support/until';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

describe('a published page', () => {
  const web = forSuite(() => ownWeb({ settings: { PAGE_CACHE_SECONDS: '2' } }));
  let id: string;
  let queries = 0;

  beforeAll(async () => {
    id = await givenPublished(web.db, { wardId: await givenWard(web.db) });
    const pool = (
      web.db.driver as unknown as { master: { on(name: string, act: () => void): void } }
    ).master;
    pool.on('acquire', () => (queries += 1));
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    supertest(web.url).get(path).set(headers);

  it('may be kept by everybody for a moment, and has no cookie and no nonce', async () => {
    for (const path of ['/archive', `/messages/${id}`, '/archive/feed.atom', '/robots.txt']) {
      const answer = await get(path, { Cookie: 'wardline=s%3Aforged' }).expect(200);
      expect(answer.headers['cache-control']).toMatch(/^public, max-age=\d+$/);
      const isPage = answer.headers['content-type']!.startsWith('text/html');
      expect(answer.headers['vary']).toBe(isPage ? 'Accept-Encoding, Cookie' : 'Accept-Encoding');
      expect(answer.headers['content-language']).toBe(isPage ? 'en' : undefined);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['content-security-policy']).not.toContain('nonce');
      expect(answer.headers['content-security-policy']).toContain("'sha256-");
      expect(answer.text).not.toContain('nonce=');
      const again = await get(path, { 'If-None-Match': answer.headers['etag']! }).expect(304);
      expect(again.text).toBe('');
      const other = await get(path, { 'If-None-Match': 'W/"other"' }).expect(200);
      expect(other.headers['etag']).toBe(answer.headers['etag']);
    }
  });

  it('says when it last changed', async () => {
    for (const path of [`/messages/${id}`, '/archive/feed.json']) {
      const { headers } = await get(path).expect(200);
      const changed = headers['last-modified']!;
      expect(Date.parse(changed)).toBeLessThanOrEqual(Date.now());
      await get(path, { 'If-Modified-Since': changed }).expect(304);
      const before = new Date(Date.parse(changed) - 60_000).toUTCString();
      await get(path, { 'If-Modified-Since': before }).expect(200);
    }
  });

  it('is answered from memory, packed or not, and without a question to the database', async () => {
    const first = await get('/archive').expect(200);
    const before = queries;
    const packed = await get('/archive').expect(200).expect('Content-Encoding', 'gzip');
    const plain = await get('/archive', { 'Accept-Encoding': 'identity' }).expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const head = await supertest(web.url).head('/archive').expect(200);
    expect([packed.text, plain.text]).toEqual([first.text, first.text]);
    expect(head.text).toBeFalsy();
    expect(queries).toBe(before);
  });

  it('keeps no error, and shows what was withdrawn at once', async () => {
    const missing = await get('/messages/0190aaaa-0000-7000-8000-000000000000').expect(404);
    expect(missing.headers['cache-control']).toBe('no-store');
    await get(`/messages/${id}`).expect(200);
    await givenWithdrawn(web.db, id);
    const since = Date.now();
    await until('the notice', async () =>
      (await get(`/messages/${id}`)).text.includes('It has been withdrawn since.'),
    );
    expect(Date.now() - since).toBeLessThan(10_000);
  });
});
