import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { processMetrics } from '../../../src/platform/metrics/process-metrics';
import { Pulses } from '../../../src/delivery/pulse/pulses';
import type { DeliveryAnswer } from '../../../src/delivery/live/answers';
import { givenStaff } from '../../support/staff';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { until } from '../../support/until';
import { signIn, startWeb, tokenOf, type RunningWeb } from '../../support/web';
import { givenFollowers, givenReleased, givenWard } from './given';
import { goOn, startServices, type Services } from './services';

const OFFICER = 'officer@northshire.example.org';

describe('the figures of a send on its way', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let web: RunningWeb;
  let services: Services;
  let db: DataSource;
  let id: string;

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const settings = testSettings({ SMTP_URL: postbox.url });
    web = await startWeb(settings);
    services = await startServices(settings);
    db = web.db;
    await givenStaff(db, OFFICER);
    const wardId = await givenWard(db);
    const [full, busy] = await givenFollowers(db, settings, { wardId, count: 20 });
    postbox.answer(full!.address, { code: 452, words: '4.2.2 mailbox full' });
    postbox.answer(busy!.address, 'later');
    id = await givenReleased(db, { wardId });
    await services.freezer.freeze(id);
  });
  afterAll(async () => {
    await web.close();
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  const figures = async () => {
    const token = await tokenOf(web.url, OFFICER);
    const path = `/api/v1/messages/${id}/delivery`;
    const answer = await supertest(web.url).get(path).auth(token, { type: 'bearer' });
    return answer.body as DeliveryAnswer;
  };

  it('are those of a send that has not begun', async () => {
    expect(await figures()).toMatchObject({
      ...{ audience: 20, perSecond: 0, meanPerSecond: 0, expectedEnd: null, closedAt: null },
      retry: { waiting: 0, nextAt: null, reasons: [] },
      areas: [{ name: 'Riverside', people: 20, ended: 0 }],
      slowedDomains: [],
    });
  });

  it('tell the pace, and who waits for another try and why', async () => {
    await services.sending.sendChunks(id, goOn());
    await services.app.get(Pulses, { strict: false }).beat();
    const seen = await until('the new figures', async () => {
      const now = await figures();
      return now.retry.waiting === 2 && now.perSecond > 0 && now;
    });
    expect(seen.states).toMatchObject({ accepted: 18, retry: 2 });
    expect(seen.meanPerSecond).toBeGreaterThan(0);
    expect(seen.retry.reasons).toEqual([
      { reason: 'too-fast', people: 1 },
      { reason: 'mailbox', people: 1 },
    ]);
    const minutes = (new Date(seen.retry.nextAt!).getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(4);
    expect(minutes).toBeLessThanOrEqual(5);
    expect(seen.expectedEnd).toBeNull(); // all that is open waits for its time
  });

  it('are counted for Prometheus by relay, outcome and state', async () => {
    const text = await processMetrics.metrics();
    const relay = postbox.url.replace('smtp://', '');
    expect(text).toContain(`wardline_smtp_mails_total{relay="${relay}",outcome="accepted"} 18`);
    expect(text).toContain(`wardline_smtp_mails_total{relay="${relay}",outcome="retry"} 2`);
    expect(text).toContain('wardline_delivery_results_total{state="retry"} 2');
  });

  it('stand on the page as well, with their words', async () => {
    const agent = web.visitor();
    await signIn(agent, OFFICER);
    const { text } = await agent.get(`/staff/messages/${id}/live`);
    expect(text).toContain('The mailbox is full or busy');
    expect(text).toMatch(/data-show="retry.waiting">2</);
    expect(text).toContain('Riverside');
  });
});
