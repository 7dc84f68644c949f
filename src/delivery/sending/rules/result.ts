import { secondsToNextTry, type RetryPlan } from './back-off';

/** What one conversation with the relay came to. */
export interface Outcome {
  readonly state: 'accepted' | 'retry' | 'failed' | 'unknown';
  readonly smtpCode?: number;
  readonly enhancedCode?: string;
  /** The relay's own words: personal data, never kept in the clear. */
  readonly text?: string;
  /** There was none: the relay could not be reached, which uses up nobody's time for trying. */
  readonly away?: true;
}

/** What is written to the row. `tried` is false when the person's turn must not count as a try. */
export interface Result {
  readonly state: Outcome['state'] | 'waiting' | 'suppressed';
  readonly smtpCode: number | null;
  readonly enhancedCode: string | null;
  readonly nextTryInSeconds: number | null;
  readonly tried: boolean;
}

const untried = { smtpCode: null, enhancedCode: null, nextTryInSeconds: null, tried: false };

/** Marked, but not begun when we had to stop. */
export const putBack: Result = { ...untried, state: 'waiting' };

/** Its domain asked us to be slower: its turn comes in so many seconds. */
export const putOff = (seconds: number): Result => ({
  ...untried,
  state: 'retry',
  nextTryInSeconds: seconds,
});

/** Unsubscribed or erased between mark and send. */
export const suppressed: Result = { ...untried, state: 'suppressed' };

/** The address cannot be written into a mail (RFC 3463: bad destination mailbox address syntax). */
export const unusable: Result = { ...untried, state: 'failed', enhancedCode: '5.1.3' };

/** `tries` counts this try. A lost answer after the body stays `unknown` for good (promise 5). */
export function resultOf(outcome: Outcome, tries: number, plan: RetryPlan): Result {
  const codes = { smtpCode: outcome.smtpCode ?? null, enhancedCode: outcome.enhancedCode ?? null };
  if (outcome.state !== 'retry')
    return { ...codes, state: outcome.state, nextTryInSeconds: null, tried: true };
  if (outcome.away) return putBack;
  const nextTryInSeconds = secondsToNextTry(tries, plan);
  const state = nextTryInSeconds === null ? 'failed' : 'retry';
  return { ...codes, state, nextTryInSeconds, tried: true };
}
