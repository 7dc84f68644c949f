import { proxyActivities } from '@temporalio/workflow';
import type { LettersActivities } from '../../activities/letters.activities';

/**
 * One try takes seconds; 5 minutes hold the relay's longest silences and a wait for a free
 * connection. Heartbeats tell a dead worker within 15 seconds. No limit of tries: the activity gives
 * up by itself after RETRY_HOURS. The pause grows from 5 seconds, for a relay that merely hiccups,
 * to 30 minutes.
 */
const { sendLetter } = proxyActivities<LettersActivities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '30 minutes' },
});

/** Sends one letter. Its end state stands in its row; the result repeats it. */
export async function letter(letterId: string) {
  return sendLetter(letterId);
}
