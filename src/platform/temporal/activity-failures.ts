import { CompleteAsyncError } from '@temporalio/activity';
import { ApplicationFailure, TemporalFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { Refusal } from '../errors';
import type { JsonLogger } from '../logging/json-logger';
import { frames, withoutData } from '../logging/without-data';

/**
 * What of an activity's error may enter a history. Our refusals become final failures of their
 * code; any other error keeps its name and place and loses its words, which may quote a person's data.
 */
export function failureForHistory(error: unknown): unknown {
  if (error instanceof TemporalFailure || error instanceof CompleteAsyncError) return error;
  if (error instanceof Refusal) return ApplicationFailure.nonRetryable(error.code, error.code);
  const { name, sqlState } = withoutData(error);
  const type = typeof name === 'string' ? name : 'Error';
  const failure = ApplicationFailure.retryable(
    typeof sqlState === 'string' ? sqlState : type,
    type,
  );
  failure.stack = error instanceof Error ? frames(error.stack).join('\n') : undefined;
  return failure;
}

export function activityFailures(logger: JsonLogger): ActivityInboundCallsInterceptor {
  return {
    async execute(input, next) {
      try {
        return await next(input);
      } catch (error) {
        const failure = failureForHistory(error);
        if (failure !== error && !(error instanceof Refusal))
          logger.write('warn', 'Activity failed', { context: 'Activity', err: error });
        throw failure;
      }
    },
  };
}
