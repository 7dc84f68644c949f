import { Controller, Get, Module } from '@nestjs/common';
import supertest from 'supertest';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWeb } from '../../support/web';
import { SampleModule } from './sample';

describe('the start and end of the web process', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('does not boot with a route that names no permission, and says which', async () => {
    @Controller('open')
    class OpenPages {
      @Get('door')
      door() {
        return 'in';
      }
    }
    @Module({ controllers: [OpenPages] })
    class OpenModule {}
    await expect(startWeb(testSettings(), [OpenModule])).rejects.toThrow(
      /Routes without @Can.*\n {2}OpenPages.door \(GET door\)/,
    );
  });

  it('does not boot with https and no proxy, for no session cookie could be set', async () => {
    const settings = testSettings({ PUBLIC_URL: 'https://talk.northshire.example.org' });
    await expect(startWeb(settings)).rejects.toThrow(/TRUST_PROXY is 0/);
  });

  it('gives https visitors a cookie that only https and this host get', async () => {
    const settings = testSettings({
      PUBLIC_URL: 'https://talk.northshire.example.org',
      TRUST_PROXY: '1',
    });
    const secure = await startWeb(settings);
    const answer = await supertest(secure.url)
      .get('/staff/sign-in')
      .set('X-Forwarded-Proto', 'https');
    await secure.close();
    const cookies = ([] as string[]).concat(answer.headers['set-cookie'] ?? []);
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-wardline/);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
    }
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
  });

  it('reports its health without a sign-in', async () => {
    const web = await startWeb(testSettings());
    await supertest(web.url).get('/health/live').expect(200, { status: 'ok' });
    const ready = await supertest(web.url).get('/health/ready').expect(200);
    expect(ready.body).toMatchObject({ status: 'ok', parts: { database: 'up', temporal: 'up' } });
    await web.close();
  });

  it('ends its streams in good order when it stops', async () => {
    const other = await startWeb(testSettings(), [SampleModule]);
    const stream = await fetch(`${other.url}/sample/stream`);
    const reader = stream.body!.getReader();
    while (!Buffer.from((await reader.read()).value ?? []).includes('data:'));
    await Promise.all([other.close(), drained(reader)]);
  });

  it('lives without its database, says that it is not ready, and shows a plain page', async () => {
    const lost = await freshDatabase();
    const other = await startWeb(testSettings({ DATABASE_URL: lost.url }), [SampleModule]);
    await lost.drop();
    await supertest(other.url).get('/health/live').expect(200);
    const ready = await supertest(other.url).get('/health/ready').expect(503);
    expect(ready.body).toMatchObject({ code: 'not-ready', parts: { database: 'down' } });
    const page = await supertest(other.url).get('/sample/plain').expect(500);
    expect(page.text).toContain('Sorry, there is a problem with the service');
    await other.close();
  });
});

/** Resolves when the stream has ended properly; rejects when it was cut. */
async function drained(reader: { read: () => Promise<{ done: boolean }> }): Promise<void> {
  while (!(await reader.read()).done);
}
