import { DateTime } from 'luxon';
import type { TextOutcome } from '../../../platform/sms/rules/text-outcome';
import { secondsToNextTry, type RetryPlan } from '../../sending/rules/back-off';
import { putBack, putOff, type Result } from '../../sending/rules/result';

/** Notify's own faults pass within minutes, and what goes to phones is urgent. */
export const textSteps = [10, 30, 60, 120, 300];

/** What is written to the row. `tries` counts this try. */
export function textResultOf(
  outcome: TextOutcome,
  tries: number,
  plan: RetryPlan,
  secondsToTomorrow: number,
): Result {
  switch (outcome.state) {
    case 'accepted':
    case 'unknown':
      return ended(outcome.state);
    case 'failed':
      return ended('failed', outcome.status, outcome.code);
    case 'retry': {
      const seconds = secondsToNextTry(tries, plan);
      const state = seconds === null ? 'failed' : 'retry';
      return { ...ended(state, outcome.status, outcome.code), nextTryInSeconds: seconds };
    }
    case 'full':
      return outcome.until === 'tomorrow' ? putOff(secondsToTomorrow) : putBack;
    case 'away':
      return putBack;
  }
}

export const ended = (
  state: 'accepted' | 'unknown' | 'failed' | 'retry',
  status: number | null = null,
  code: string | null = null,
): Result => ({ state, smtpCode: status, enhancedCode: code, nextTryInSeconds: null, tried: true });

/** Notify counts the texts of a day anew at midnight; a minute later the clocks surely agree. */
export function secondsToTomorrow(now: Date, zone: string): number {
  const here = DateTime.fromJSDate(now, { zone });
  return Math.ceil(here.plus({ days: 1 }).startOf('day').diff(here).as('seconds')) + 60;
}
