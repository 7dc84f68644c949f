/** What a place is to a resident. */
export const placeKinds = ['home', 'work', 'school', 'relative', 'other'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Metres around a street; `ward` is the whole ward. */
export const reaches = ['ward', '250', '500', '1000'] as const;
export type Reach = (typeof reaches)[number];

/** A place as it is kept: its point is the middle of a square of 100 m. */
export interface ResidentPlace {
  readonly kind: PlaceKind;
  readonly at: readonly [number, number];
  /** Metres; null for the whole ward. */
  readonly radius: number | null;
}

export const MOST_PLACES = 10;

/** What a sign-up may bring along with its choices. */
export interface WithPlaces {
  readonly places?: readonly ResidentPlace[];
}
