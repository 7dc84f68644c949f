import type { Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';

/** Beats in one heartbeat time-out: one may be late without a worker being taken for dead. */
const BEATS = 5;

/**
 * Beats for every activity whose workflow set a heartbeat time-out, so that the work of a killed worker is
 * taken over within it, however long the work itself may take.
 */
export function heartbeats(context: Context): ActivityInboundCallsInterceptor {
  return {
    async execute(input, next) {
      const { heartbeatTimeoutMs } = context.info;
      if (!heartbeatTimeoutMs) return next(input);
      const beat = setInterval(() => context.heartbeat(), heartbeatTimeoutMs / BEATS);
      try {
        return await next(input);
      } finally {
        clearInterval(beat);
      }
    },
  };
}
