import { ApplicationFailure } from '@temporalio/common';
import { Activities } from '../src/platform/temporal/activities.decorator';
import {
  ReviewsService,
  UnknownReview,
  type ReviewClock,
} from '../src/publishing/reviews/reviews.service';

/** What workflow `urgentReview` does. Every one is safe to repeat. */
@Activities('message')
export class ReviewActivities {
  constructor(private readonly reviews: ReviewsService) {}

  async readReview(reviewId: string): Promise<ReviewClock> {
    try {
      return await this.reviews.clock(reviewId);
    } catch (error) {
      if (!(error instanceof UnknownReview)) throw error;
      const type = 'unknown-review';
      throw ApplicationFailure.create({ type, message: type, nonRetryable: true });
    }
  }

  /** No change when it was closed meanwhile. */
  markReviewOverdue(reviewId: string): Promise<void> {
    return this.reviews.markOverdue(reviewId);
  }
}
