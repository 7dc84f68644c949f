import type { DeliveryState } from '../books/rules/states';
import type { DeliveryAnswer } from './answers';
import type { LiveProgress } from './live-counts';

/** The live figures as the API gives them: the same numbers as the page, without its words. */
export function answerOf(
  live: LiveProgress,
  suppressedFor: Record<string, number>,
): DeliveryAnswer {
  const states = Object.fromEntries(live.rows.map(({ state, people }) => [state, people]));
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    audience: live.audience,
    states: states as Record<DeliveryState, number>,
    suppressedFor,
    possibleDuplicates: live.possibleDuplicates,
    perSecond: live.rate.now,
    meanPerSecond: live.rate.mean,
    expectedEnd: iso(live.expectedEnd),
    retry: {
      waiting: live.retry.waiting,
      nextAt: iso(live.retry.nextAt),
      reasons: live.retry.reasons.map(({ reason, people }) => ({ reason, people })),
    },
    areas: live.areas.map(({ name, people, ended }) => ({ name, people, ended })),
    areasAt: iso(live.areasAt),
    slowedDomains: live.slowed.map(({ domain, perSecond }) => ({ domain, perSecond })),
    closedAt: iso(live.closedAt),
  };
}
