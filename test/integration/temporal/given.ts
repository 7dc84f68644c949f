import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { failureConverterPath } from '../../../src/platform/temporal/data-converter';
import { Outbox } from '../../../src/platform/temporal/outbox';
import { until } from '../../support/until';

/** The test's own workflows, not those of the house. */
export async function ledgerBundle() {
  return bundleWorkflowCode({
    workflowsPath: path.join(__dirname, 'workflows'),
    failureConverterPath,
    logger: new DefaultLogger('ERROR'),
  });
}

export const aLedgerId = () => `ledger/${randomUUID()}`;

/** Writes to the outbox as the rooms do. */
export function outboxOf(db: DataSource) {
  const outbox = new Outbox();
  const write = (act: (tx: Parameters<Outbox['start']>[0]) => Promise<void>) => db.transaction(act);
  return {
    start: (id: string) =>
      write((tx) =>
        outbox.start(tx, { workflow: 'ledger', id, queue: 'message', args: ['start'] }),
      ),
    update: (workflowId: string, name: string, updateId: string, ...args: string[]) =>
      write((tx) => outbox.update(tx, { workflowId, name, updateId, args })),
    signal: (workflowId: string, requestId: string, what: string) =>
      write((tx) => outbox.signal(tx, { workflowId, name: 'note', requestId, args: [what] })),
    /** Waits until every row of these workflows is done; gives name and refusal of each. */
    settled: (...ids: string[]) =>
      until('the outbox to be passed on', async () => {
        const rows = await db.query<
          { name: string; refused: string | null; done_at: Date | null }[]
        >(`SELECT name, refused, done_at FROM outbox WHERE workflow_id = ANY($1) ORDER BY id`, [
          ids,
        ]);
        return (
          rows.every((row) => row.done_at) && rows.map(({ name, refused }) => ({ name, refused }))
        );
      }),
  };
}
