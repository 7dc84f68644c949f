import type { INestApplicationContext } from '@nestjs/common';
import supertest from 'supertest';
import { faultsOf, readMetrics, type Scraped } from '../../support/metrics-lint';
import { MetricsPort } from '../../../src/platform/metrics/metrics-port';
import { startMailroom, type RunningMailroom } from '../../support/mailroom';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWeb, type RunningWeb } from '../../support/web';
import { startWorker, type TestWorker } from '../../support/worker';

const METRICS_TOKEN = 'for-tests-only-for-tests-only-for-tests';
/** Those of Node itself keep names that its library gave them. */
/** What docs/operations.md and docker/alerts.yml rely on. */
const expected = [
  ...['http_request_duration_seconds', 'smtp_mails_total', 'smtp_circuits_open'],
  ...['delivery_results_total', 'deliveries_open', 'retry_oldest_overdue_seconds', 'sends_open'],
  ...['balances_closed_total', 'balance_people_total', 'sending_held', 'slowed_domains'],
  ...['letters_waiting', 'outbox_waiting', 'outbox_oldest_age_seconds', 'temporal_up'],
  ...['tasks_open', 'tasks_past_due', 'tasks_clock', 'alarms_unacknowledged', 'figures_up'],
  ...['checks_duration_seconds', 'reports_total', 'processes'],
].map((name) => `wardline_${name}`);
const gauges = /^wardline_(tasks|alarms|outbox|letters|sends|deliveries|sending|retry|processes)/;
const portOf = (app: INestApplicationContext) =>
  `http://127.0.0.1:${app.get(MetricsPort, { strict: false }).port!}`;
const ours = ({ name }: Scraped) => name.startsWith('wardline_');

describe('the metrics of every process', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let worker: TestWorker;
  let mailroom: RunningMailroom;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings({ METRICS_TOKEN, METRICS_PORT: '0' });
    web = await startWeb(settings);
    worker = await startWorker(settings);
    mailroom = await startMailroom(testSettings({ METRICS_PORT: '0' }));
  });
  afterAll(async () => {
    await mailroom.close();
    await worker.stop();
    await web.close();
    await database.drop();
  });

  const workerUrl = () => portOf(worker.app);
  const scrape = async (url: string, token = METRICS_TOKEN) => {
    const answer = await supertest(url).get('/metrics').auth(token, { type: 'bearer' });
    expect([answer.status, answer.headers['content-type']]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    return readMetrics(answer.text);
  };

  it('are well named, in base units, and tell of nobody', async () => {
    await supertest(web.url).get('/health/ready');
    await supertest(web.url).get('/unsubscribe/a-token-of-somebody');
    const [inWeb, inWorker] = [await scrape(web.url), await scrape(workerUrl())];
    const found = [...inWeb, ...inWorker];
    expect(found.filter(ours).flatMap(faultsOf)).toEqual([]);
    const names = new Set(found.map(({ name }) => name));
    expect(expected.filter((name) => !names.has(name))).toEqual([]);
    const empty = inWeb.filter(({ name, samples }) => gauges.test(name) && samples.length === 0);
    expect(empty.map(({ name }) => name)).toEqual([]);
    expect(found.some(({ name }) => name === 'process_cpu_seconds_total')).toBe(true);
    expect(JSON.stringify(found)).not.toContain('a-token-of-somebody');
  });

  it('know requests by the pattern of their route', async () => {
    await supertest(web.url).get('/health/ready');
    const http = (await scrape(web.url)).find(
      ({ name }) => name === 'wardline_http_request_duration_seconds',
    );
    expect(http?.samples).toContainEqual(
      expect.objectContaining({
        name: 'wardline_http_request_duration_seconds_count',
        labels: { method: 'GET', route: '/health/ready', status: '200' },
      }),
    );
  });

  it('are for nobody without the token', async () => {
    expect((await supertest(web.url).get('/metrics')).status).toBe(401);
    const wrong = await supertest(web.url).get('/metrics').auth('another', { type: 'bearer' });
    expect(wrong.status).toBe(401);
    expect((await supertest(workerUrl()).get('/metrics')).status).toBe(401);
    const closed = await startWeb(testSettings());
    const answer = await supertest(closed.url).get('/metrics').auth('', { type: 'bearer' });
    await closed.close();
    expect(answer.status).toBe(404);
  });

  it('are there where the port is private, and nothing else is', async () => {
    const url = portOf(mailroom.app);
    expect((await supertest(url).get('/metrics')).status).toBe(200);
    expect((await supertest(url).get('/')).status).toBe(404);
    expect((await supertest(url).post('/metrics')).status).toBe(404);
  });
});
