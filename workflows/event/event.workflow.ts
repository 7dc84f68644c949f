import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CommunityActivities } from '../../activities/community.activities';

/** Something about the event changed, or letters are owed. The rows say what. */
export const eventChanged = defineSignal('eventChanged');

/** Each is one transaction of at most 200 letters. No limit of tries: everybody is told. */
const { readEventClock, actForEvent } = proxyActivities<CommunityActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Sleeps until the next thing that is due and has it done, until nothing is left. Time is here, all else in the rows. */
export async function event(eventId: string): Promise<void> {
  let changes = 0;
  setHandler(eventChanged, () => void (changes += 1));
  for (;;) {
    const seen = changes;
    const { dueAt } = await readEventClock(eventId);
    if (dueAt === null) return;
    // An event that thousands follow takes many turns to tell; the rows know how far it came.
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof event>(eventId);
    const changed = await condition(() => changes > seen, Math.max(1, dueAt - Date.now()));
    if (!changed) await actForEvent(eventId);
  }
}
