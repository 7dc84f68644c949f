import { Runtime, type Logger as SdkLogger, type LogLevel } from '@temporalio/worker';
import { IllegalStateError } from '@temporalio/common';
import type { JsonLogger } from '../logging/json-logger';

const levels = {
  TRACE: 'debug',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const;

/**
 * The SDK's log lines go through ours, and signals are left to the entry point, which stops
 * everything in order. Once a process; later calls change nothing.
 */
export function installRuntime(logger: JsonLogger): void {
  try {
    Runtime.install({
      logger: sdkLogger(logger),
      shutdownSignals: [],
      telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
    });
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
}

function sdkLogger(logger: JsonLogger): SdkLogger {
  const log = (level: LogLevel, message: string, fields?: object) =>
    logger.write(levels[level], message, { context: 'Temporal', ...fields });
  return {
    log,
    trace: (...rest) => log('TRACE', ...rest),
    debug: (...rest) => log('DEBUG', ...rest),
    info: (...rest) => log('INFO', ...rest),
    warn: (...rest) => log('WARN', ...rest),
    error: (...rest) => log('ERROR', ...rest),
  };
}
