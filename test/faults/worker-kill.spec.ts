import type { DataSource } from 'typeorm';
import { WINDOW } from '../../src/delivery/sending/chunk-run';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import type { delivery } from '../../workflows/delivery/delivery.workflow';
import { givenFollowers, givenReleased, givenWard } from '../integration/delivery/given';
import { startServices, type Services } from '../integration/delivery/services';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testEnvironment, testSettings } from '../support/stack/settings';
import { WorkerProcess } from './worker-process';

const PEOPLE = 1_200;
/** Chunks that one worker has at work for one message: two calls of two lanes. */
const AT_WORK = 4;

describe('a worker that ends in the middle of a send', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let environment: Record<string, string>;
  let services: Services;
  let db: DataSource;
  let worker: WorkerProcess;
  let messageId: string;

  beforeEach(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const overrides = {
      SMTP_URL: postbox.url,
      SMTP_CONNECTIONS: '8',
      CHUNK_SIZE: '100',
      WORKER_QUEUES: 'delivery,urgent',
    };
    environment = testEnvironment(overrides);
    const settings = testSettings(overrides);
    services = await startServices(settings);
    db = services.db;
    const wardId = await givenWard(db);
    await givenFollowers(db, settings, { wardId, count: PEOPLE });
    messageId = await givenReleased(db, { wardId });
    postbox.answer(/./, { slowMs: 40 });
    worker = WorkerProcess.start(environment);
    await services.app.get(TemporalClient).client.workflow.start<typeof delivery>('delivery', {
      workflowId: `delivery/${messageId}/email`,
      taskQueue: taskQueue(settings, 'delivery'),
      args: [messageId, 'email'],
    });
    await postbox.hasReceived(200);
  });
  afterEach(async () => {
    await worker.end('SIGKILL');
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  const finished = () =>
    services.app
      .get(TemporalClient)
      .client.workflow.getHandle<typeof delivery>(`delivery/${messageId}/email`)
      .result();

  /** What people really got, against what the books say. */
  const theBooks = async () => {
    const times = new Map<string, number>();
    for (const { to } of postbox.received) times.set(to, (times.get(to) ?? 0) + 1);
    const balance = await services.books.close(messageId);
    const duplicates = postbox.received.length - times.size;
    return { missed: PEOPLE - times.size, duplicates, balance };
  };

  it('kill -9: nobody is missed, and the books know how many may have it twice', async () => {
    expect(await worker.end('SIGKILL')).toBeNull();
    expect(postbox.received.length).toBeLessThan(PEOPLE);
    worker = WorkerProcess.start(environment);
    await finished();
    const { missed, duplicates, balance } = await theBooks();
    expect(missed).toBe(0);
    expect(balance).toMatchObject({ audience: PEOPLE, accepted: PEOPLE });
    expect(duplicates).toBeLessThanOrEqual(balance.possibleDuplicates);
    expect(balance.possibleDuplicates).toBeGreaterThan(0);
    expect(balance.possibleDuplicates).toBeLessThanOrEqual(WINDOW * AT_WORK);
  });

  it('SIGTERM: it settles what it began, and nobody has it twice', async () => {
    expect(await worker.end('SIGTERM')).toBe(0);
    const { states } = await services.books.counts(messageId);
    expect(states['in flight']).toBe(0);
    expect(states.accepted).toBe(postbox.received.length);
    expect(states.waiting).toBeGreaterThan(0);
    worker = WorkerProcess.start(environment);
    await finished();
    const { missed, duplicates, balance } = await theBooks();
    expect({ missed, duplicates, possible: balance.possibleDuplicates }).toEqual({
      missed: 0,
      duplicates: 0,
      possible: 0,
    });
    expect(balance).toMatchObject({ audience: PEOPLE, accepted: PEOPLE });
  });
});
