import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import type { Settings } from '../../src/platform/config/settings';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import type { delivery } from '../../workflows/delivery/delivery.workflow';
import { givenFollowers, givenReleased, givenWard, states } from '../integration/delivery/given';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWorker, type TestWorker } from '../support/worker';

/** A night that ends with a minute of the clock, at least 10 seconds from now. */
function shortNight() {
  const now = DateTime.now().setZone('Europe/London');
  const end = now.plus({ seconds: 70 }).startOf('minute');
  const clock = (at: DateTime) => at.toFormat('HH:mm');
  return { QUIET_FROM: clock(end.minus({ hours: 9 })), QUIET_TO: clock(end), end: end.toJSDate() };
}

describe('workflow delivery over night', () => {
  let database: FreshDatabase;
  let settings: Settings;
  let worker: TestWorker;
  let db: DataSource;
  let postbox: Postbox;
  let wardId: string;
  let morning: Date;

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const { end, ...night } = shortNight();
    morning = end;
    settings = testSettings({ SMTP_URL: postbox.url, ...night });
    worker = await startWorker(settings);
    db = worker.app.get(DataSource);
    wardId = await givenWard(db);
    await givenFollowers(db, settings, { wardId, count: 5 });
  });
  afterAll(async () => {
    await worker.stop();
    await postbox.close();
    await database.drop();
  });

  it('holds all but the urgent, and goes on by its timer in the morning', async () => {
    const { client } = worker.app.get(TemporalClient);
    const begin = (id: string, queue: 'delivery' | 'urgent') =>
      client.workflow.start<typeof delivery>('delivery', {
        workflowId: `delivery/${id}/email`,
        taskQueue: taskQueue(settings, queue),
        args: [id, 'email'],
      });
    const usual = await givenReleased(db, { wardId, subject: 'In the morning' });
    const urgent = await givenReleased(db, { wardId, urgent: true, subject: 'At once' });
    const handle = await begin(usual, 'delivery');
    await (await begin(urgent, 'urgent')).result();
    await until('the audience to be frozen', async () => (await states(db, usual)).waiting === 5);
    expect(await states(db, urgent)).toEqual({ accepted: 5 });
    const { states: counts } = await handle.result();
    expect(Date.now()).toBeGreaterThanOrEqual(morning.getTime());
    expect(counts).toMatchObject({ accepted: 5 });
    const subjects = postbox.received.map(({ mail }) => mail.subject);
    expect(subjects).toEqual([
      ...Array<string>(5).fill('At once'),
      ...Array<string>(5).fill('In the morning'),
    ]);
    await saveHistory(client, `delivery/${usual}/email`, 'delivery/over-night');
  });
});
