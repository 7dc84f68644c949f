/** A ward or borough as far as choosing it goes. */
export interface ChoosableArea {
  readonly id: string;
  readonly name: string;
  readonly pilot: boolean;
}

export type AreaBlocker = 'no-area' | 'unknown-area';

/** A borough, with its wards where we know them. */
export interface BoroughOfWards {
  readonly id: string;
  readonly name: string;
  readonly pilot: boolean;
  readonly wards: readonly ChoosableArea[];
}

/** An area as a page names it. */
export interface Followed {
  readonly id: string;
  readonly name: string;
  readonly waiting: boolean;
}

/** The tree of places as choosing needs it. */
export function areaMap(
  tree: readonly { borough: ChoosableArea; wards: readonly ChoosableArea[] }[],
): BoroughOfWards[] {
  return tree.map(({ borough, wards }) => ({
    id: borough.id,
    name: borough.name,
    pilot: borough.pilot,
    wards,
  }));
}

/**
 * What a resident may follow: a ward, or a whole borough only while we have no wards for it.
 * Such a borough, like a ward outside the pilot, is a place on the waiting list.
 */
export function followable(map: readonly BoroughOfWards[]): Map<string, Followed> {
  return new Map(
    map.flatMap(({ id, name, pilot, wards }): [string, Followed][] =>
      wards.length === 0
        ? [[id, { id, name, waiting: !pilot }]]
        : wards.map((ward) => [
            ward.id,
            { id: ward.id, name: `${ward.name} (${name})`, waiting: !ward.pilot },
          ]),
    ),
  );
}

/** The areas chosen by name; `waiting` where we send nothing yet. Ids that are no longer followable fall away. */
export function followed(areaIds: readonly string[], map: readonly BoroughOfWards[]): Followed[] {
  const known = followable(map);
  return areaIds.flatMap((id) => known.get(id) ?? []);
}

/** Why these areas cannot be followed; empty when they can. */
export function whyNotFollow(
  areaIds: readonly string[],
  map: readonly BoroughOfWards[],
): AreaBlocker[] {
  if (areaIds.length === 0) return ['no-area'];
  const known = followable(map);
  return areaIds.every((id) => known.has(id)) ? [] : ['unknown-area'];
}

/** The areas that follow from boroughs and wards ticked apart; wards of boroughs not ticked fall away. */
export function areasOf(
  boroughIds: readonly string[],
  wardIds: readonly string[],
  map: readonly BoroughOfWards[],
): { areaIds: string[]; boroughsWithoutChoice: string[] } {
  const chosen = map.filter(({ id }) => boroughIds.includes(id));
  const areaIds: string[] = [];
  const boroughsWithoutChoice: string[] = [];
  for (const borough of chosen) {
    const wards = borough.wards.filter(({ id }) => wardIds.includes(id));
    if (borough.wards.length === 0) areaIds.push(borough.id);
    else if (wards.length === 0) boroughsWithoutChoice.push(borough.name);
    else areaIds.push(...wards.map(({ id }) => id));
  }
  return { areaIds, boroughsWithoutChoice };
}
