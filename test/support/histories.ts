import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { Payload } from '@temporalio/common';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { surroundings } from '../../src/platform/config/surroundings';

/** One folder a workflow, one file a case. */
export const HISTORIES = path.resolve(__dirname, '../replay/histories');

/**
 * Keeps a finished workflow's history as `workflow/case` for the replay test, when SAVE_HISTORIES=1.
 * Payloads are stored decoded, so that replay needs no key and a reader sees that they are ids.
 */
export async function saveHistory(client: Client, workflowId: string, name: string): Promise<void> {
  if (surroundings().SAVE_HISTORIES !== '1') return;
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  await openPayloads(history, client);
  const plain = JSON.parse(historyToJSON(history)) as unknown;
  const file = path.join(HISTORIES, `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(withoutMachine(plain), null, 2)}\n`);
}

/** Decodes in place every payload, however deep it stands. */
async function openPayloads(node: unknown, client: Client): Promise<void> {
  if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (isPayload(value)) (node as Record<string, unknown>)[key] = await opened(value, client);
    else await openPayloads(value, client);
  }
}

async function opened(payload: Payload, client: Client): Promise<Payload> {
  let payloads = [payload];
  for (const codec of client.options.loadedDataConverter.payloadCodecs)
    payloads = await codec.decode(payloads);
  return withoutStack(payloads[0]!);
}

/** A failure's stack names folders of the machine it was saved on. */
function withoutStack(payload: Payload): Payload {
  const text = Buffer.from(payload.data ?? []).toString('utf8');
  if (!text.includes('"stack_trace"')) return payload;
  const failure = JSON.parse(text) as Record<string, unknown>;
  return { ...payload, data: Buffer.from(JSON.stringify({ ...failure, stack_trace: '' })) };
}

function isPayload(value: unknown): value is Payload {
  if (typeof value !== 'object' || value === null) return false;
  const { metadata, data } = value as Payload;
  return ArrayBuffer.isView(data) && metadata?.encoding !== undefined && metadata.encoding !== null;
}

/** Names of the machine and its processes say nothing to replay and do not belong in the repository. */
function withoutMachine(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutMachine);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (key === 'identity') return [key, 'test'];
      if (key === 'stackTrace') return [key, ''];
      if (key === 'taskQueue' && isSticky(value)) return [key, { ...value, name: 'sticky' }];
      return [key, withoutMachine(value)];
    }),
  );
}

function isSticky(value: unknown): value is object {
  return (value as { kind?: string } | null)?.kind === 'TASK_QUEUE_KIND_STICKY';
}
