/** What a place is to a resident. */
export const placeKinds = ['home', 'work', 'school', 'relative', 'other'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const placeWords: Record<PlaceKind, string> = {
  home: 'Where I live',
  work: 'Where I work',
  school: 'A school',
  relative: 'Where a relative lives',
  other: 'Another place',
};

/** Metres around a street; `ward` is the whole ward. */
export const reaches = ['ward', '250', '500', '1000'] as const;
export type Reach = (typeof reaches)[number];

export const reachWords: Record<Reach, string> = {
  ward: 'The whole ward',
  '250': 'My street and 250 metres around',
  '500': 'My street and 500 metres around',
  '1000': 'My street and 1 kilometre around',
};

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
