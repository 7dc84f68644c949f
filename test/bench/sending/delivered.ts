import { setTimeout as pause } from 'node:timers/promises';
import { taskQueue } from '../../../src/platform/temporal/task-queue';
import { TemporalClient } from '../../../src/platform/temporal/temporal-client';
import type { delivery } from '../../../workflows/delivery/delivery.workflow';
import { say, type Stage } from './stage';

const LOOK_MS = 5_000;
const STALL_MS = 300_000;

/** Delivers the message by its workflow, and waits for the end. Throws when nothing moves for five minutes. */
export async function delivered(
  stage: Stage,
  messageId: string,
  { queue = 'delivery', quiet = false }: { queue?: 'delivery' | 'urgent'; quiet?: boolean } = {},
): Promise<void> {
  const { services, settings } = stage;
  const { client } = services.app.get(TemporalClient);
  const over = client.workflow
    .execute<typeof delivery>('delivery', {
      workflowId: `delivery/${messageId}/email`,
      taskQueue: taskQueue(settings, queue),
      args: [messageId, 'email'],
    })
    .then(() => true);
  let seen = '';
  let since = Date.now();
  while (!(await Promise.race([over, pause(LOOK_MS, false)]))) {
    const now = await progress(stage, messageId);
    if (now === seen && Date.now() - since > STALL_MS) throw new Error(`Nothing moves: ${seen}.`);
    if (now === seen) continue;
    if (!quiet) say(now);
    seen = now;
    since = Date.now();
  }
}

/** By chunks, since counting people would cost more than sending them. */
async function progress({ db }: Stage, messageId: string): Promise<string> {
  const [{ done, chunks }] = await db.query<[{ done: number; chunks: number }]>(
    `SELECT count(*) FILTER (WHERE state = 'done')::integer AS done, count(*)::integer AS chunks
     FROM chunk WHERE send_id = $1`,
    [messageId],
  );
  return `${done} of ${chunks} chunks are done`;
}
