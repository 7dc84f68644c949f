import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { CommunityActivities } from '../../activities/community.activities';

/** Something about the poll changed. The row says what. */
export const pollChanged = defineSignal('pollChanged');

/** Each is one transaction; counting a large poll takes seconds. No limit of tries: a vote is always counted. */
const { readPollClock, closePoll } = proxyActivities<CommunityActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Waits for a poll's last moment and has it counted then. Time is here, everything else in the row. */
export async function poll(pollId: string): Promise<void> {
  let changes = 0;
  setHandler(pollChanged, () => void (changes += 1));
  for (;;) {
    const seen = changes;
    const { open, closesAt } = await readPollClock(pollId);
    if (!open) return;
    const changed = await condition(() => changes > seen, Math.max(1, closesAt - Date.now()));
    if (!changed) await closePoll(pollId);
  }
}
