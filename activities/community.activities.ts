import { ApplicationFailure } from '@temporalio/common';
import {
  EventClocks,
  UnknownEvent,
  type EventClock,
} from '../src/community/events/clock/event-clock.service';
import { PollClosing, UnknownPoll, type PollClock } from '../src/community/polls/closing.service';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflows `poll` and `event` do. Every one is safe to repeat. */
@Activities('conversation')
export class CommunityActivities {
  constructor(
    private readonly closing: PollClosing,
    private readonly events: EventClocks,
  ) {}

  readPollClock(pollId: string): Promise<PollClock> {
    return known(this.closing.clock(pollId));
  }

  /** No change before its hour, or when it was withdrawn meanwhile. */
  closePoll(pollId: string): Promise<void> {
    return known(this.closing.close(pollId));
  }

  readEventClock(eventId: string): Promise<EventClock> {
    return known(this.events.read(eventId));
  }

  /** Does what is due; nothing before its time. */
  actForEvent(eventId: string): Promise<void> {
    return known(this.events.act(eventId));
  }
}

/** What is not there will not be there at the next try either. */
async function known<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const type =
      error instanceof UnknownPoll
        ? 'unknown-poll'
        : error instanceof UnknownEvent
          ? 'unknown-event'
          : null;
    if (!type) throw error;
    throw ApplicationFailure.create({ type, message: type, nonRetryable: true });
  }
}
