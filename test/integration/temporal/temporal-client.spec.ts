import { TemporalClient } from '../../../src/platform/temporal/temporal-client';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWorker, type TestWorker } from '../../support/worker';
import { aLedgerId, ledgerBundle } from './given';

let fresh: FreshDatabase;
let worker: TestWorker;
let temporal: TemporalClient;

beforeAll(async () => {
  fresh = await freshDatabase();
  worker = await startWorker(testSettings(), await ledgerBundle());
  temporal = worker.app.get(TemporalClient);
});

afterAll(async () => {
  await worker.stop();
  await fresh.drop();
});

async function aLedger(queue = 'message'): Promise<string> {
  const { workflowId } = await temporal.client.workflow.start('ledger', {
    workflowId: aLedgerId(),
    taskQueue: `${testSettings().TEMPORAL_QUEUE_PREFIX}${queue}`,
    args: ['start'],
  });
  return workflowId;
}

describe('asking a workflow', () => {
  it('gives the outcome', async () => {
    const asked = { updateId: 'u', args: ['more'], withinMs: 20_000 };
    expect(await temporal.update(await aLedger(), 'add', asked)).toEqual({ known: true, value: 2 });
  });

  it.each([
    ['add', 'bad', 'not-this-one', 'Not this one.'],
    ['break', 'too-late', 'too-late', 'Broken on purpose.'],
  ])('gives the refusal of %s', async (name, arg, code, words) => {
    const asked = { updateId: 'u', args: [arg], withinMs: 20_000 };
    expect(await temporal.update(await aLedger(), name, asked)).toEqual({
      known: true,
      refused: { code, words },
    });
  });

  it.each([
    ['the answer takes too long', 'slow', 'message'],
    ['nobody works on its queue', 'add', 'nobody'],
  ])('says not known when %s', async (_why, name, queue) => {
    const id = await aLedger(queue);
    const start = Date.now();
    const answer = await temporal.update(id, name, { updateId: 'u', args: ['x'], withinMs: 500 });
    expect(answer).toMatchObject({ known: false });
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('says not known when the workflow is not there yet', async () => {
    const asked = { updateId: 'u', args: ['x'], withinMs: 20_000 };
    expect(await temporal.update(aLedgerId(), 'add', asked)).toEqual({
      known: false,
      why: 'not-found',
    });
  });

  it('says not known, in time, when Temporal is away', async () => {
    const away = new TemporalClient(testSettings({ TEMPORAL_ADDRESS: '127.0.0.1:1' }));
    const start = Date.now();
    const asked = { updateId: 'u', args: ['x'], withinMs: 500 };
    expect(await away.update('ledger/1', 'add', asked)).toMatchObject({ known: false });
    expect(Date.now() - start).toBeLessThan(2_000);
    await away.onApplicationShutdown();
  });

  it('shows Temporal nothing in plain text', async () => {
    const id = await aLedger();
    await temporal.update(id, 'break', { updateId: 'u', args: ['plain'], withinMs: 20_000 });
    const history = await temporal.client.workflow.getHandle(id).fetchHistory();
    const text = JSON.stringify(history);
    const shown = (words: string) => Buffer.from(words).toString('base64');
    expect(text).toContain(shown('binary/encrypted'));
    expect(text).toContain('Encoded failure');
    for (const secret of ['"start"', '"plain"'])
      expect([secret, text.includes(shown(secret))]).toEqual([secret, false]);
    expect(text).not.toContain('Broken on purpose');
  });
});
