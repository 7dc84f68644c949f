import { condition, proxyActivities } from '@temporalio/workflow';
import type { TextActivities } from '../../activities/texts.activities';
import { books, sendToAll } from './send-to-all';

/**
 * A minute's worth of texts a call, or longer while Notify says that the minute is full. Heartbeats tell a dead
 * worker within 15 seconds, when the lease of its chunks ends too.
 */
const texts = proxyActivities<TextActivities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '15 seconds',
  retry: { maximumInterval: '10 seconds' },
});

/** One call at a time: the limit is of the key, whoever sends. */
const byText = { calls: 1, send: (sendId: string) => texts.sendTexts(sendId) };

/** A request that was cut off may reach Notify's own books a little later. */
const LOOK_UPS = 3;
const LOOK_UP_EVERY_MS = 30_000;

/** Texts of a released message, to their own closing balance. */
export async function textEverybody(messageId: string, news: { told: boolean }) {
  const sendId = await texts.freezeTexts(messageId);
  if ((await sendToAll(sendId, news, byText)) === 'full') return 'full';
  for (let asked = 1; (await texts.reconcileTexts(sendId)) > 0 && asked < LOOK_UPS; asked++) {
    news.told = false;
    await condition(() => news.told, LOOK_UP_EVERY_MS);
  }
  await books.closeBalance(sendId);
  return books.countDeliveries(sendId);
}
