import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { ResidentsActivities } from '../../activities/residents.activities';

/** Short acts on our database. No limit of tries: a sign-up waits out any fault. 30 seconds is far above the slowest. */
const { askToConfirm, remindToConfirm, lapseConfirmation } = proxyActivities<ResidentsActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/** Nothing more to wait for: confirmed, or overtaken by another sign-up, an unsubscribe or a deletion. */
export const settled = defineSignal('settled');

/**
 * Double opt-in of one sign-up: asks, reminds once, then lapses. `remindAfter` and `lapseAfter` are
 * milliseconds from the start. The result says only whether it ended by itself.
 */
export async function confirmation(
  confirmationId: string,
  remindAfter: number,
  lapseAfter: number,
): Promise<'settled' | 'confirmed' | 'lapsed'> {
  let done = false;
  setHandler(settled, () => {
    done = true;
  });
  await askToConfirm(confirmationId);
  if (await condition(() => done, remindAfter)) return 'settled';
  await remindToConfirm(confirmationId);
  if (await condition(() => done, lapseAfter - remindAfter)) return 'settled';
  // The button may win even now: the row decides.
  return lapseConfirmation(confirmationId);
}
