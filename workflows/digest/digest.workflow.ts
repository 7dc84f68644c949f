import { continueAsNew, uuid4 } from '@temporalio/workflow';
import type { DigestCadence } from '../../src/delivery/digests/rules/may-carry';
import { books, sendToAll } from '../delivery/send-to-all';

/**
 * Gathers what waits for the people of a cadence and sends each of them one mail; ends with its own closing
 * balance. The result counts people by end state. `digestId` is where a new run goes on.
 */
export async function digest(cadence: DigestCadence, digestId: string = uuid4()) {
  await books.freezeDigest(digestId, cadence);
  if ((await sendToAll(digestId, { told: false })) === 'full')
    return continueAsNew<typeof digest>(cadence, digestId);
  await books.closeBalance(digestId);
  return books.countDeliveries(digestId);
}
