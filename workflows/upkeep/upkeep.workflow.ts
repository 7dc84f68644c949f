import { ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { UpkeepActivities } from '../../activities/upkeep.activities';

/**
 * A sweep works in small transactions and may take long the first time; heartbeats tell a dead worker within a minute,
 * and another goes on where it stopped. What fails five times is left for the next night, so that it holds up no other.
 */
const { listSweeps, sweep } = proxyActivities<UpkeepActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '10 seconds', maximumInterval: '10 minutes', maximumAttempts: 5 },
});

/** Takes away what nobody needs any more, one kind after the other. The result counts rows by kind. */
export async function upkeep(): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  const failed: string[] = [];
  for (const name of await listSweeps()) {
    try {
      removed[name] = await sweep(name);
    } catch (error) {
      if (isCancellation(error)) throw error;
      failed.push(name);
    }
  }
  if (failed.length > 0)
    throw ApplicationFailure.nonRetryable('Some sweeps failed.', 'sweep-failed', failed, removed);
  return removed;
}
