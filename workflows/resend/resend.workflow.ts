import { continueAsNew } from '@temporalio/workflow';
import { books, sendToAll } from '../delivery/send-to-all';

/**
 * Takes a finished message to those whom it did not reach and were chosen; ends with its own closing balance, which
 * amends the message's. The result counts people by end state.
 */
export async function resend(resendId: string) {
  if ((await sendToAll(resendId, { told: false })) === 'full')
    return continueAsNew<typeof resend>(resendId);
  await books.closeBalance(resendId);
  return books.countDeliveries(resendId);
}
