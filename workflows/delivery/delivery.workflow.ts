import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { DeliveryActivities } from '../../activities/delivery.activities';

/**
 * Set-wide statements: a million rows take a minute. Heartbeats tell a dead worker within 15 seconds.
 * No limit of tries: the books decide when a message is done.
 */
const books = proxyActivities<DeliveryActivities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { maximumInterval: '10 seconds' },
});

/**
 * Some 5,000 people a call, at the pace of a slow relay. A heartbeat every 3 seconds tells a dead worker
 * within 15, when the lease of its chunks ends too.
 */
const sender = proxyActivities<DeliveryActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '15 seconds',
  retry: { maximumInterval: '10 seconds' },
});

/** Calls at a time for one message; each works on two chunks. More workers serve more messages. */
const CALLS = 2;
const RELAY_AWAY_MS = 15_000;

export const pause = defineSignal('pause');
export const resume = defineSignal('resume');
export const withdraw = defineSignal('withdraw');

/**
 * Takes a released message to its whole audience and ends when every person has an end state; the result
 * counts them. What may be sent stands in PostgreSQL, where pausing and withdrawing are written first:
 * the signals only say that it is time to look again.
 */
export async function delivery(messageId: string, channel: 'email') {
  let told = false;
  for (const signal of [pause, resume, withdraw]) setHandler(signal, () => void (told = true));
  const until = (ms: number | null) =>
    ms === null ? condition(() => told) : condition(() => told, ms);

  const call = async () => {
    for (;;) {
      const end = await sender.sendChunks(messageId);
      const more = end === 'more' || end === 'stopped';
      if (!more || told || workflowInfo().continueAsNewSuggested) return end;
    }
  };

  await books.freezeAudience(messageId);
  for (;;) {
    told = false;
    const { open, waitMs } = await books.nextStep(messageId);
    if (open === 0) return books.countDeliveries(messageId);
    if (workflowInfo().continueAsNewSuggested)
      return continueAsNew<typeof delivery>(messageId, channel);
    if (waitMs !== 0) {
      await until(waitMs);
      continue;
    }
    const ends = await Promise.all(Array.from({ length: CALLS }, call));
    if (ends.includes('relay-away')) await until(RELAY_AWAY_MS);
  }
}
