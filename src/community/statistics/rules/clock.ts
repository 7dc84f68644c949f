import type { MonthOfAnswers } from '../../../conversation/figures/public-answers';

/** A month of the response clock as the public sees it; null where fewer than ten people stand behind a number. */
export interface MonthOfClock {
  readonly month: string;
  /** Hundredths that were answered in time. */
  readonly inTime: number | null;
  readonly medianHours: number | null;
  readonly judged: number | null;
  readonly closedWithout: number | null;
}

const SMALLEST = 10;

export function clockOf(
  { month, judged, inTime, answered, medianHours, closedWithout }: MonthOfAnswers,
  shown: (count: number) => number | null,
): MonthOfClock {
  return {
    month,
    inTime: judged < SMALLEST ? null : Math.round((inTime / judged) * 100),
    medianHours: answered < SMALLEST || medianHours === null ? null : Math.round(medianHours),
    judged: shown(judged),
    closedWithout: shown(closedWithout),
  };
}
