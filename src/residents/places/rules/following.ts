import { MOST_AREAS } from '../../subscriptions/rules/choices';
import { MOST_PLACES } from './place';

interface Brings {
  readonly areaIds: readonly string[];
}

/** What somebody follows, and why. */
export interface Standing {
  /** Ids of areas with any subscription that has not ended, active or waiting. */
  readonly followed: readonly string[];
  readonly places: readonly Brings[];
  /** Areas chosen for their own sake although a place brings them. */
  readonly chosen: readonly string[];
}

/** What follows from a change of places. */
export interface Following {
  /** All areas to follow from now on. */
  readonly followed: string[];
  /** Those of them that outlive every place although one brings them. */
  readonly chosen: string[];
  readonly begin: string[];
  readonly end: string[];
}

export type PlacesBlocker = 'too-many-places' | 'too-many-areas' | 'last-area';

/** What is followed by the person's own choice: what no place brings, and what was kept as chosen. */
export function ownChoices({ followed, places, chosen }: Standing): string[] {
  const brought = new Set(places.flatMap(({ areaIds }) => areaIds));
  return followed.filter((id) => !brought.has(id) || chosen.includes(id));
}

/**
 * What follows when these become the places. An area goes on while a place or an own choice holds it. A place that
 * stays brings nothing back that the person stopped following meanwhile: only `fresh` areas may begin.
 * `onlyPlaces`: own choices end too.
 */
export function followingFrom(
  before: Standing,
  places: readonly Brings[],
  { fresh, onlyPlaces = false }: { fresh: readonly string[]; onlyPlaces?: boolean },
): Following {
  const own = onlyPlaces ? [] : ownChoices(before);
  const may = new Set([...before.followed, ...fresh]);
  const brought = places.flatMap(({ areaIds }) => areaIds).filter((id) => may.has(id));
  const followed = [...new Set([...own, ...brought])];
  return {
    ...{ followed, chosen: own.filter((id) => brought.includes(id)) },
    begin: followed.filter((id) => !before.followed.includes(id)),
    end: before.followed.filter((id) => !followed.includes(id)),
  };
}

/** Why places cannot become these; empty when they can. */
export function whyNotPlaces(places: readonly unknown[], { followed }: Following): PlacesBlocker[] {
  return [
    ...(places.length > MOST_PLACES ? (['too-many-places'] as const) : []),
    ...(followed.length > MOST_AREAS ? (['too-many-areas'] as const) : []),
    ...(followed.length === 0 ? (['last-area'] as const) : []),
  ];
}
