import type { CommunityEvent, EventChange } from './event.entity';
import { phaseOf } from './rules/places';
import { ratingsOf } from './rules/rating';

/** What everybody may see. Numbers of places are rounded away: free, few or none. */
export function publicEventJson(event: CommunityEvent, now: Date) {
  const { id, title, words, place, areaIds, startsAt, endsAt, capacity, cancelReason } = event;
  return {
    ...{ id, title, words, place, areaIds, startsAt, endsAt, capacity, cancelReason },
    phase: phaseOf(event, now),
    places: placesOf(event),
    ratings: ratingsOf(event.ratings),
  };
}

/** `none`: booking leads to the waiting list. Null: nobody needs to book. */
export function placesOf({ capacity, taken }: Pick<CommunityEvent, 'capacity' | 'taken'>) {
  if (capacity === null) return null;
  const free = capacity - taken;
  return free === 0 ? 'none' : free <= Math.max(2, capacity / 10) ? 'few' : 'free';
}

/** The API's event for staff. */
export function eventJson(event: CommunityEvent, change: EventChange | null) {
  const { id, version, state, title, words, place, areaIds, startsAt, endsAt, capacity } = event;
  const { taken, went, came, editorIds, publishedBy, publishedAt, cancelledAt } = event;
  const { cancelReason, sequence } = event;
  return {
    ...{ id, version, state, title, words, place, areaIds, startsAt, endsAt, capacity },
    ...{ taken, went, came, editorIds, publishedBy, publishedAt, cancelledAt },
    ...{ cancelReason, sequence, change: change && changeJson(change) },
  };
}

function changeJson({ id, startsAt, endsAt, place, capacity, reason, authorId }: EventChange) {
  return { id, startsAt, endsAt, place, capacity, reason, authorId };
}
