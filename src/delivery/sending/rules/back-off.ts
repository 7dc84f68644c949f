/** How long a temporary refusal is tried again. Seconds; the last step repeats until `giveUpAfter`. */
export interface RetryPlan {
  readonly steps: readonly number[];
  readonly giveUpAfter: number;
}

/** A greylisting server takes the second try after five minutes; a full mailbox may need the night. */
export const usualSteps = [5, 15, 60, 120, 240, 480].map((minutes) => minutes * 60);

export const planOf = (hours: number): RetryPlan => ({
  steps: usualSteps,
  giveUpAfter: hours * 3600,
});

/** Seconds to wait after try number `tries` (from 1), or null when the time for trying is over. */
export function secondsToNextTry(tries: number, { steps, giveUpAfter }: RetryPlan): number | null {
  const step = (index: number) => steps[Math.min(index, steps.length - 1)] ?? giveUpAfter;
  let waited = 0;
  for (let index = 0; index < tries - 1; index++) waited += step(index);
  const next = step(tries - 1);
  return waited + next <= giveUpAfter ? next : null;
}
