import { condition, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { DeliveryActivities } from '../../activities/delivery.activities';
import type { SendEnd } from '../../src/delivery/sending/rules/send-end';

/**
 * Set-wide statements: a million rows take a minute. Heartbeats tell a dead worker within 15 seconds.
 * No limit of tries: the books decide when a send is done.
 */
export const books = proxyActivities<DeliveryActivities>({
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

/** How a send goes out: what takes on some of its people, and how many calls of it at a time. */
interface Way {
  readonly calls: number;
  readonly send: (sendId: string) => Promise<SendEnd>;
}

/** Each call works on two chunks. More workers serve more sends. */
const byMail: Way = { calls: 2, send: (sendId) => sender.sendChunks(sendId) };

const RELAY_AWAY_MS = 15_000;

/**
 * Sends what is frozen, a message, a digest or texts, until every person has an end state: `ended`. With `full` the
 * history has grown long and the workflow must continue as new. `news.told` set by a signal cuts a wait short.
 */
export async function sendToAll(
  sendId: string,
  news: { told: boolean },
  { calls, send }: Way = byMail,
): Promise<'ended' | 'full'> {
  const until = (ms: number | null) =>
    ms === null ? condition(() => news.told) : condition(() => news.told, ms);

  const call = async () => {
    for (;;) {
      const end = await send(sendId);
      const more = end === 'more' || end === 'stopped';
      if (!more || news.told || workflowInfo().continueAsNewSuggested) return end;
    }
  };

  for (;;) {
    news.told = false;
    const { open, waitMs } = await books.nextStep(sendId);
    if (open === 0) return 'ended';
    if (workflowInfo().continueAsNewSuggested) return 'full';
    if (waitMs !== 0) {
      await until(waitMs);
      continue;
    }
    const ends = await Promise.all(Array.from({ length: calls }, call));
    if (ends.includes('relay-away')) await until(RELAY_AWAY_MS);
  }
}
