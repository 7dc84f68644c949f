import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { ReviewActivities } from '../../activities/review.activities';

/** Somebody closed the review. */
export const reviewed = defineSignal('reviewed');

/** Each is one short transaction; 30 seconds hold a slow database. No limit of tries: a clock is never given up. */
const { readReview, markReviewOverdue } = proxyActivities<ReviewActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** The clock of one review: it is closed in time, or marked overdue for all who see it. */
export async function urgentReview(reviewId: string): Promise<'closed' | 'overdue'> {
  let closed = false;
  setHandler(reviewed, () => void (closed = true));
  const { open, dueAt } = await readReview(reviewId);
  if (!open) return 'closed';
  const inTime = await condition(() => closed, Math.max(1, dueAt - Date.now()));
  if (inTime) return 'closed';
  await markReviewOverdue(reviewId);
  return 'overdue';
}
