import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { ConcernActivities } from '../../activities/concern.activities';

/** Something about the task changed: an owner, an answer, a further reply. The row says what. */
export const changed = defineSignal('changed');

/** Each is one short transaction; 30 seconds hold a slow database. No limit of tries: a clock is never given up. */
const { acknowledge, readClock, strikeClock } = proxyActivities<ConcernActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Acknowledges, then keeps the clock until the task is answered or closed. Time is here, everything else in the row. */
export async function concern(concernId: string, taskId: string): Promise<void> {
  let changes = 0;
  setHandler(changed, () => void (changes += 1));
  await acknowledge(concernId, taskId);
  for (;;) {
    const seen = changes;
    const { open, strikesAt } = await readClock(taskId);
    if (!open) return;
    const woken = () => changes > seen;
    if (strikesAt === null) await condition(woken);
    else if (!(await condition(woken, Math.max(1, strikesAt - Date.now()))))
      await strikeClock(taskId);
  }
}
