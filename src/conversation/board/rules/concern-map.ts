import type { Position } from '../../../places/boundaries/rules/shape';

export interface AreaOnMap {
  readonly id: string;
  readonly name: string;
  readonly aboveId: string | null;
  readonly above: string | null;
  readonly concerns: number;
  readonly waiting: number;
  readonly late: number;
}

/** A square of 100 m and the tasks of its concerns. */
export interface PlaceOnMap {
  readonly at: Position;
  readonly area: string;
  readonly concerns: number;
  readonly tasks: readonly {
    id: string;
    category: string;
    urgency: string;
    dueAt: string | null;
  }[];
}

export interface Mark {
  readonly at: Position;
  readonly count: number;
  readonly text: string;
  readonly href: string;
}

const concernsIn = (count: number) => (count === 1 ? '1 concern' : `${count} concerns`);

/** For the map's shades: each area's own, and for an area above what is in it and below. */
export function countsOf(
  areas: readonly AreaOnMap[],
): Record<string, { count: number; text: string }> {
  const counts = new Map<string, number>();
  const add = (id: string | null, count: number) => {
    if (id) counts.set(id, (counts.get(id) ?? 0) + count);
  };
  for (const { id, aboveId, concerns } of areas) {
    add(id, concerns);
    add(aboveId, concerns);
  }
  return Object.fromEntries(
    [...counts].map(([id, count]) => [id, { count, text: concernsIn(count) }]),
  );
}

/** One concern's mark leads to its task; that of several to their row in the table. */
export function marksOf(places: readonly PlaceOnMap[]): Mark[] {
  return places.map(({ at, area, concerns, tasks }, index) => ({
    ...{ at, count: concerns },
    text: `${concernsIn(concerns)} within about 100 metres, in ${area}`,
    href: tasks.length === 1 ? `/staff/tasks/${tasks[0]!.id}` : `#place-${index + 1}`,
  }));
}

/** What the map begins with: the one borough or area that all of it is in, else the whole force. */
export function withinOf(areas: readonly AreaOnMap[], asked: string | undefined): string {
  const boroughs = new Set(areas.map(({ aboveId }) => aboveId));
  const [only] = boroughs;
  return asked ?? (boroughs.size === 1 && only ? only : 'force');
}
