/** Seconds until the next try after so many: 1, 2, 4 … at most 30, so that an outage of hours is caught up within half a minute. */
export function backOffSeconds(tries: number): number {
  return Math.min(30, 2 ** (Math.max(1, tries) - 1));
}
