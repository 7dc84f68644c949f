import { ApplicationFailure } from '@temporalio/common';
import { PollClosing, UnknownPoll, type PollClock } from '../src/community/polls/closing.service';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflow `poll` does. Every one is safe to repeat. */
@Activities('conversation')
export class CommunityActivities {
  constructor(private readonly closing: PollClosing) {}

  readPollClock(pollId: string): Promise<PollClock> {
    return known(this.closing.clock(pollId));
  }

  /** No change before its hour, or when it was withdrawn meanwhile. */
  closePoll(pollId: string): Promise<void> {
    return known(this.closing.close(pollId));
  }
}

/** What is not there will not be there at the next try either. */
async function known<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof UnknownPoll)) throw error;
    const type = 'unknown-poll';
    throw ApplicationFailure.create({ type, message: type, nonRetryable: true });
  }
}
