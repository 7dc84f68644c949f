import { continueAsNew, defineSignal, setHandler } from '@temporalio/workflow';
import { books, sendToAll } from './send-to-all';
import { textEverybody } from './texts';

export const pause = defineSignal('pause');
export const resume = defineSignal('resume');
export const withdraw = defineSignal('withdraw');

/**
 * Takes a released message to its whole audience by one channel and ends when every person has an end state; the result
 * counts them. What may be sent stands in PostgreSQL, where pausing and withdrawing are written first:
 * the signals only say that it is time to look again.
 */
export async function delivery(messageId: string, channel: 'email' | 'sms') {
  const news = { told: false };
  for (const signal of [pause, resume, withdraw]) setHandler(signal, () => void (news.told = true));
  if (channel === 'sms') {
    const counts = await textEverybody(messageId, news);
    return counts === 'full' ? continueAsNew<typeof delivery>(messageId, channel) : counts;
  }
  await books.freezeAudience(messageId);
  if ((await sendToAll(messageId, news)) === 'full')
    return continueAsNew<typeof delivery>(messageId, channel);
  return books.countDeliveries(messageId);
}
