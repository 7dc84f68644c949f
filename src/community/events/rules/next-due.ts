import type { EventState } from './event-life';

/** What an event's clock does: letters that are owed, a reminder, the end, the question, and forgetting who booked. */
export type Due = 'tell' | 'remind' | 'end' | 'ask' | 'forget';

export interface ClockFacts {
  readonly state: EventState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly remindedAt: Date | null;
  readonly askedAt: Date | null;
  readonly forgottenAt: Date | null;
  /** Letters that are not all posted yet. */
  readonly owesLetters: boolean;
}

export interface DueTimes {
  readonly remind: Date;
  readonly ask: Date;
  readonly forget: Date;
}

/** The next thing to do and when, from the row alone: a late or second asker finds the same. Null: nothing is left. */
export function nextDue(
  event: ClockFacts,
  times: DueTimes,
  now: Date,
): { readonly what: Due; readonly at: Date } | null {
  const { state, startsAt, endsAt, remindedAt, askedAt, forgottenAt } = event;
  if (state === 'draft' || state === 'proposed' || state === 'dropped' || forgottenAt) return null;
  if (event.owesLetters) return { what: 'tell', at: now };
  // A reminder after it began helps nobody.
  if (state === 'published')
    return remindedAt || startsAt <= now
      ? { what: 'end', at: endsAt }
      : { what: 'remind', at: times.remind };
  if (state === 'over' && !askedAt) return { what: 'ask', at: times.ask };
  return { what: 'forget', at: times.forget };
}
