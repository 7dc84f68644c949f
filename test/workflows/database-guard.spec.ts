import { DataSource } from 'typeorm';
import { DatabaseGuard } from '../../src/delivery/hold/database-guard.service';
import { SendingHold } from '../../src/delivery/hold/sending-hold.service';
import { Letters } from '../../src/platform/mail/letters';
import type { Settings } from '../../src/platform/config/settings';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { StaffService } from '../../src/staff/staff.service';
import type { delivery } from '../../workflows/delivery/delivery.workflow';
import { givenFollowers, givenReleased, givenWard, states } from '../integration/delivery/given';
import { saveHistory } from '../support/histories';
import { ownPostgres, type OwnPostgres } from '../support/own-postgres';
import { Postbox } from '../support/postbox';
import { testSettings } from '../support/stack/settings';
import { givenStaff } from '../support/staff';
import { until } from '../support/until';
import { startWorker, type TestWorker } from '../support/worker';

/** Two copies of a disk, and what Temporal makes of the database that is on it. */
describe('a database whose disk was put back', () => {
  let postgres: OwnPostgres;
  let postbox: Postbox;
  let settings: Settings;
  let worker: TestWorker;
  let staffId: string;

  const db = () => worker.app.get(DataSource);
  const service = <T>(token: new (...args: never[]) => T): T =>
    worker.app.get<T>(token, { strict: false });
  const client = () => worker.app.get(TemporalClient).client;

  beforeAll(async () => {
    postgres = await ownPostgres();
    postbox = await Postbox.open();
    settings = testSettings({ DATABASE_URL: postgres.url, SMTP_URL: postbox.url, CHUNK_SIZE: '5' });
    worker = await startWorker(settings);
  });
  afterAll(async () => {
    await worker.stop();
    await postbox.close();
    await postgres.end();
  });

  const post = async (to: string) => {
    const words = { kind: 'code', to, subject: 'Your code', text: '123456\n' };
    return (await db().transaction((tx) => service(Letters).post(tx, words))).letterId;
  };
  const letterState = async (id: string) => {
    const [row] = await db().query<{ state: string }[]>('SELECT state FROM letter WHERE id = $1', [
      id,
    ]);
    return row!.state;
  };
  const deliver = (id: string) =>
    client().workflow.start<typeof delivery>('delivery', {
      workflowId: `delivery/${id}/email`,
      taskQueue: taskQueue(settings, 'delivery'),
      args: [id, 'email'],
    });
  const release = async () => {
    const me = (await service(StaffService).memberById(staffId))!;
    return db().transaction((tx) => service(SendingHold).release(tx, me, 'restored'));
  };
  const epoch = async () => {
    const [row] = await db().query<[{ epoch: string }]>('SELECT epoch FROM installation');
    return row.epoch;
  };

  it('holds until a named person releases it, and sends nothing again that may have gone', async () => {
    const wardId = await givenWard(db());
    await givenFollowers(db(), settings, { wardId, count: 20 });
    staffId = await givenStaff(db(), 'administrator@northshire.example.org', {
      role: 'administrator',
    });
    await service(DatabaseGuard).ask(); // the force sends now and then: Temporal knows the database
    const id = await givenReleased(db(), { wardId });
    postbox.answer('soon@example.org', 'later');
    const before = await post('soon@example.org');
    await until('the letter was tried', async () => (await letterState(before)) === 'waiting');

    await worker.stop();
    await postgres.stop();
    postgres.copyDisk();
    await postgres.start();
    worker = await startWorker(settings);
    const first = await deliver(id);
    await postbox.hasReceived(20);
    await first.result();
    const guard = `guard/${await epoch()}`;

    await worker.stop();
    await postgres.stop();
    postgres.putBack();
    await postgres.start();
    postbox.clear();
    postbox.answerNormally();
    worker = await startWorker(settings);
    expect(`guard/${await epoch()}`).toBe(guard);
    await service(DatabaseGuard).ask();
    expect(await service(SendingHold).standing()).toMatchObject({ held: true, heldFor: 'older' });
    const again = await client().workflow.start<typeof delivery>('delivery', {
      workflowId: `again/${id}`,
      taskQueue: taskQueue(settings, 'delivery'),
      args: [id, 'email'],
    });
    const since = await post('new@example.org');
    await postbox.nextTo('new@example.org');
    await until('the new letter has gone', async () => (await letterState(since)) === 'accepted');
    await until(
      'the audience is frozen again',
      async () => (await states(db(), id)).waiting === 20,
    );
    expect(postbox.received.map(({ to }) => to)).toEqual(['new@example.org']);
    expect(await letterState(before)).toBe('waiting');
    await saveHistory(client(), guard, 'databaseGuard/older');

    expect(await release()).toEqual({ unknown: 20, letters: 1 });
    await again.signal('resume');
    expect(await letterState(before)).toBe('unknown');
    await service(DatabaseGuard).ask();
    expect(await service(SendingHold).isHeld()).toBe(false);
    expect(postbox.received).toHaveLength(1);
    await again.terminate();
  });
});
