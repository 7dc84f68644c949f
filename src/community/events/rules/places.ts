import type { EventState } from './event-life';

/** A booking is for one household, not for a coach. */
export const LARGEST_PARTY = 6;

export type BookingBlocker =
  | 'event-is-off'
  | 'event-has-begun'
  | 'no-booking-needed'
  | 'too-many-people'
  | 'no-room-for-more'
  | 'no-place-of-yours';

export interface Hours {
  readonly state: EventState;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export type Phase = 'soon' | 'now' | 'over' | 'cancelled';

/** Where a published event stands at this moment, whatever its clock has done so far. */
export function phaseOf({ state, startsAt, endsAt }: Hours, now: Date): Phase {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'over' || endsAt <= now) return 'over';
  return startsAt <= now ? 'now' : 'soon';
}

/** Why nobody can book it now; null when they can. Giving a place up ends at the same moment. */
export function whyNotBook(
  event: Hours & { readonly capacity: number | null },
  now: Date,
): BookingBlocker | null {
  if (event.capacity === null) return 'no-booking-needed';
  const phase = phaseOf(event, now);
  if (phase === 'soon') return null;
  return phase === 'cancelled' ? 'event-is-off' : 'event-has-begun';
}

export type BookingState = 'placed' | 'waiting';

interface Room {
  readonly capacity: number;
  /** People who have a place, the asker's own among them. */
  readonly taken: number;
}

interface Party {
  readonly state: BookingState;
  readonly people: number;
}

/** What a party gets that asks now, for the first time or for another number than before. */
export function placeFor(
  { capacity, taken }: Room,
  people: number,
  before: Party | null,
): BookingState | BookingBlocker {
  if (people > capacity) return 'too-many-people';
  const placed = before?.state === 'placed';
  const others = placed ? taken - before.people : taken;
  if (others + people <= capacity) return 'placed';
  return placed ? 'no-room-for-more' : 'waiting';
}

/** Who gets a place: in order, but a party that does not fit is passed over, since an empty chair helps nobody. */
export function movesUp<One extends { readonly people: number }>(
  { capacity, taken }: Room,
  waiting: readonly One[],
): One[] {
  let free = capacity - taken;
  return waiting.filter(({ people }) => {
    if (people > free) return false;
    free -= people;
    return true;
  });
}
