import { ApplicationFailure } from '@temporalio/common';
import { DecidingService, UnknownDecision } from '../src/publishing/decisions/deciding.service';
import type { Outcome } from '../src/publishing/decisions/rules/outcome';
import type { NextMoment } from '../src/publishing/lifecycle/next-moment';
import {
  SystemSteps,
  UnknownMessage,
  type Released,
} from '../src/publishing/lifecycle/system-steps.service';
import type { State } from '../src/publishing/messages/rules/life';
import { Activities } from '../src/platform/temporal/activities.decorator';

/** What workflow `messageLifecycle` does. Every one is safe to repeat. */
@Activities('message')
export class MessageActivities {
  constructor(
    private readonly deciding: DecidingService,
    private readonly steps: SystemSteps,
  ) {}

  /** Gives the stored outcome when the decision was applied before. */
  applyDecision(decisionId: string): Promise<Outcome> {
    return forGood(this.deciding.apply(decisionId));
  }

  runSubmissionChecks(messageId: string): Promise<State> {
    return forGood(this.steps.check(messageId));
  }

  nextMoment(messageId: string): Promise<NextMoment> {
    return forGood(this.steps.whatNext(messageId));
  }

  releaseMessage(messageId: string): Promise<Released> {
    return forGood(this.steps.release(messageId));
  }

  remindAuthors(messageId: string): Promise<void> {
    return forGood(this.steps.remind(messageId));
  }

  lapseMessage(messageId: string): Promise<State> {
    return forGood(this.steps.lapse(messageId));
  }

  escalateMessage(messageId: string): Promise<State> {
    return forGood(this.steps.escalate(messageId));
  }

  markBalancing(messageId: string): Promise<State> {
    return forGood(this.steps.markBalancing(messageId));
  }

  markComplete(messageId: string): Promise<State> {
    return forGood(this.steps.markComplete(messageId));
  }
}

/** What the database does not hold will not appear by trying again. */
async function forGood<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnknownDecision) throw gone('unknown-decision');
    if (error instanceof UnknownMessage) throw gone('unknown-message');
    throw error;
  }
}

const gone = (type: string) =>
  ApplicationFailure.create({ type, message: type, nonRetryable: true });
