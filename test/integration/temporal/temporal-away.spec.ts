import { DataSource } from 'typeorm';
import { TemporalClient } from '../../../src/platform/temporal/temporal-client';
import { Gate } from '../../support/gate';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { until } from '../../support/until';
import { startWorker, type TestWorker } from '../../support/worker';
import { aLedgerId, ledgerBundle, outboxOf } from './given';

let fresh: FreshDatabase;
let gate: Gate;
let worker: TestWorker;
let outbox: ReturnType<typeof outboxOf>;

beforeAll(async () => {
  fresh = await freshDatabase();
  gate = await Gate.before(testSettings().TEMPORAL_ADDRESS);
  const settings = testSettings({ TEMPORAL_ADDRESS: gate.address });
  worker = await startWorker(settings, await ledgerBundle());
  outbox = outboxOf(worker.app.get(DataSource));
});

afterAll(async () => {
  await worker.stop();
  await gate.remove();
  await fresh.drop();
});

it('while Temporal is away the outbox keeps everything, and catches up', async () => {
  const id = aLedgerId();
  gate.close();
  await outbox.start(id);
  await outbox.update(id, 'add', 'u', 'kept');
  const db = worker.app.get(DataSource);
  await until('two vain tries', async () => {
    const [row] = await db.query<{ tries: number }[]>(
      `SELECT tries FROM outbox WHERE workflow_id = $1 AND kind = 'start' AND done_at IS NULL`,
      [id],
    );
    return row && row.tries >= 2;
  });
  gate.open();
  await outbox.settled(id);
  const answer = await worker.app
    .get(TemporalClient)
    .update<string[]>(id, 'end', { updateId: 'end', args: [], withinMs: 20_000 });
  expect(answer).toEqual({ known: true, value: ['start', 'kept'] });
});

it('workers that find no Temporal wait for it', async () => {
  gate.close();
  const before = gate.refused;
  const late = startWorker(testSettings({ TEMPORAL_ADDRESS: gate.address }), await ledgerBundle());
  await until('two vain tries', () => Promise.resolve(gate.refused >= before + 2));
  gate.open();
  await (await late).stop();
});
