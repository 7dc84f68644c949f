/** What a place is to a resident. */
export const placeKinds = ['home', 'work', 'school', 'relative', 'other'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Metres around a street; `ward` is the whole ward. */
export const reaches = ['ward', '250', '500', '1000'] as const;
export type Reach = (typeof reaches)[number];

export const metresOf = (reach: Reach): number | null => (reach === 'ward' ? null : Number(reach));
export const reachOf = (radius: number | null): Reach =>
  reaches.find((reach) => metresOf(reach) === radius) ?? 'ward';

/** A place as it is told and kept: its point is the middle of a square of 100 m. */
export interface ResidentPlace {
  readonly kind: PlaceKind;
  /** Null where only its areas were told. */
  readonly at: readonly [number, number] | null;
  /** Metres; null for the whole ward. */
  readonly radius: number | null;
  /** What is followed for this place. */
  readonly areaIds: readonly string[];
}

export interface KeptPlace extends ResidentPlace {
  readonly id: string;
}

export const MOST_PLACES = 10;

/** What a sign-up may bring along with its choices. One that was sealed before places had areas names none. */
export interface WithPlaces {
  readonly places?: readonly (Omit<ResidentPlace, 'areaIds'> & Partial<ResidentPlace>)[];
}
