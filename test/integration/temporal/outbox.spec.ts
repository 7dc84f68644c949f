import { DataSource } from 'typeorm';
import { connect } from '../../../src/platform/database/data-source';
import { TemporalClient } from '../../../src/platform/temporal/temporal-client';
import { withClient } from '../../../src/embedded/postgres';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWorker, type TestWorker } from '../../support/worker';
import { until } from '../../support/until';
import { aLedgerId, ledgerBundle, outboxOf } from './given';

let fresh: FreshDatabase;
let db: DataSource;
let workers: TestWorker[];
let temporal: TemporalClient;
let outbox: ReturnType<typeof outboxOf>;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = await connect(testSettings());
  outbox = outboxOf(db);
  const bundle = await ledgerBundle();
  workers = [await startWorker(testSettings(), bundle), await startWorker(testSettings(), bundle)];
  temporal = workers[0]!.app.get(TemporalClient);
});

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await db.destroy();
  await fresh.drop();
});

const heardBy = async (id: string) => {
  const answer = await temporal.update<string[]>(id, 'end', {
    updateId: 'end',
    args: [],
    withinMs: 20_000,
  });
  return answer.known && !answer.refused ? answer.value : answer;
};

describe('the outbox', () => {
  it('starts a workflow once, and passes on what follows in the order written', async () => {
    const id = aLedgerId();
    await db.transaction(async () => {
      await outbox.start(id);
      await outbox.start(id);
    });
    const expected = ['start'];
    for (const n of Array.from({ length: 10 }, (_, n) => `${n}`)) {
      await outbox.update(id, 'add', `u${n}`, `u${n}`);
      await outbox.signal(id, `s${n}`, `s${n}`);
      expected.push(`u${n}`, `s${n}`);
    }
    await outbox.settled(id);
    expect(await heardBy(id)).toEqual(expected);
  });

  it('writes nothing when the act is rolled back', async () => {
    const id = aLedgerId();
    const act = db.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO outbox (kind, workflow_id, name) VALUES ('start', $1, 'ledger')`,
        [id],
      );
      throw new Error('rolled back');
    });
    await expect(act).rejects.toThrow('rolled back');
    expect(await db.query('SELECT 1 FROM outbox WHERE workflow_id = $1', [id])).toEqual([]);
  });

  it('counts an update that the web already sent as the same one', async () => {
    const id = aLedgerId();
    await outbox.start(id);
    await outbox.settled(id);
    const sent = { updateId: 'd1', args: ['d1'], withinMs: 20_000 };
    expect(await temporal.update(id, 'add', sent)).toEqual({ known: true, value: 2 });
    await outbox.update(id, 'add', 'd1', 'd1');
    await outbox.settled(id);
    expect(await heardBy(id)).toEqual(['start', 'd1']);
  });

  it('keeps the code when the workflow refuses, and goes on', async () => {
    const id = aLedgerId();
    await outbox.start(id);
    await outbox.update(id, 'add', 'x', 'bad');
    await outbox.update(id, 'break', 'y', 'someone-was-faster');
    await outbox.update(id, 'add', 'z', 'good');
    expect(await outbox.settled(id)).toEqual([
      { name: 'ledger', refused: null },
      { name: 'add', refused: 'not-this-one' },
      { name: 'break', refused: 'someone-was-faster' },
      { name: 'add', refused: null },
    ]);
    expect(await heardBy(id)).toEqual(['start', 'good']);
  });

  it('tells what ended the workflow from what came too late', async () => {
    const id = aLedgerId();
    await outbox.start(id);
    await outbox.settled(id);
    await temporal.update(id, 'end', { updateId: 'the-end', args: [], withinMs: 20_000 });
    await temporal.client.workflow.getHandle(id).result();
    await outbox.update(id, 'end', 'the-end');
    await outbox.update(id, 'add', 'late', 'late');
    await outbox.signal(id, 'late', 'late');
    expect(await outbox.settled(id)).toEqual([
      { name: 'ledger', refused: null },
      { name: 'end', refused: null },
      { name: 'add', refused: 'workflow-ended' },
      { name: 'note', refused: 'workflow-ended' },
    ]);
  });

  it('holds an update until the workflow is there', async () => {
    const id = aLedgerId();
    await outbox.update(id, 'add', 'early', 'early');
    await until('a first vain try', async () => {
      const [row] = await db.query<{ tries: number }[]>(
        'SELECT tries FROM outbox WHERE workflow_id = $1',
        [id],
      );
      return row!.tries > 0;
    });
    await temporal.client.workflow.start('ledger', {
      workflowId: id,
      taskQueue: `${testSettings().TEMPORAL_QUEUE_PREFIX}message`,
      args: ['start'],
    });
    await outbox.settled(id);
    expect(await heardBy(id)).toEqual(['start', 'early']);
  });

  it('goes on after its database connections were cut', async () => {
    await withClient(fresh.url, (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND application_name = 'wardline-doorbell'`,
      ),
    );
    const id = aLedgerId();
    await outbox.start(id);
    await outbox.settled(id);
    expect(await heardBy(id)).toEqual(['start']);
    await until('the doorbell to listen again', () =>
      db
        .query<unknown[]>(
          `SELECT 1 FROM pg_stat_activity
           WHERE datname = current_database() AND application_name = 'wardline-doorbell'`,
        )
        .then((rows) => rows.length === 2),
    );
  });

  it('is passed on by several workers at once, each row by one', async () => {
    const ids = Array.from({ length: 200 }, aLedgerId);
    await Promise.all(ids.map((id) => outbox.start(id)));
    const start = Date.now();
    await outbox.settled(...ids);
    const rows = await db.query<{ tries: number }[]>(
      'SELECT tries FROM outbox WHERE workflow_id = ANY($1) AND tries > 1',
      [ids],
    );
    expect({ rows, seconds: (Date.now() - start) / 1000 < 30 }).toEqual({
      rows: [],
      seconds: true,
    });
  });
});
