import {
  condition,
  defineSignal,
  patched,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { ConcernActivities } from '../../activities/concern.activities';

/** Something about the task changed: an owner, an answer, a further reply. The row says what. */
export const changed = defineSignal('changed');

/** Each is one short transaction; 30 seconds hold a slow database. No limit of tries: a clock is never given up. */
const oneShortTransaction = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
} as const;

/** For runs that began before the steps were taken within a workflow task. */
const apart = proxyActivities<ConcernActivities>(oneShortTransaction);

/**
 * Within the workflow task: a strike is one round trip to Temporal instead of five, and a thousand due at once are
 * struck in seconds. A step may be taken twice if its worker dies; each looks at the row and does nothing then. What
 * fails more than once waits by a timer, and holds no slot of the worker.
 */
const within = proxyLocalActivities<ConcernActivities>({
  ...oneShortTransaction,
  localRetryThreshold: '2 seconds',
});

/**
 * Acknowledges, keeps the clock until the task is answered or closed, and some days after an answer asks whether it
 * was dealt with. Time is here, everything else in the row.
 */
export async function concern(concernId: string, taskId: string): Promise<void> {
  const { acknowledge, readClock, strikeClock, readAsking, askWhetherDealtWith } = patched(
    'steps-within-the-workflow-task',
  )
    ? within
    : apart;
  let changes = 0;
  setHandler(changed, () => void (changes += 1));

  /** True when the time came, false when something changed before. */
  const isTime = async (at: number | null, seen: number): Promise<boolean> => {
    const woken = () => changes > seen;
    if (at !== null) return !(await condition(woken, Math.max(1, at - Date.now())));
    await condition(woken);
    return false;
  };

  await acknowledge(concernId, taskId);
  for (;;) {
    const seen = changes;
    const { open, strikesAt } = await readClock(taskId);
    if (!open) break;
    if (await isTime(strikesAt, seen)) await strikeClock(taskId);
  }
  // Runs from before this was asked ended with the answer.
  if (!patched('asks-whether-dealt-with')) return;
  for (;;) {
    const seen = changes;
    const asksAt = await readAsking(taskId);
    if (asksAt === null) return;
    if (await isTime(asksAt, seen)) await askWhetherDealtWith(taskId);
  }
}
