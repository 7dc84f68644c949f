import type { Position } from '../../boundaries/rules/shape';
import { abroad, type Abroad } from './postcode';

/** A ward, or a whole borough whose wards are not here yet. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly boroughId: string;
  readonly borough: string;
  /** False: a sign-up there joins the waiting list. */
  readonly pilot: boolean;
}

export type NoPlace = 'not-a-postcode' | 'unknown' | 'elsewhere' | 'choose-from-list' | Abroad;

export type PostcodeAnswer =
  | {
      readonly found: true;
      readonly postcode: string;
      readonly place: Place;
      /** Wards that begin close by. */
      readonly near: readonly Place[];
      /** YYYY-MM in which it was taken out of use. */
      readonly ended?: string;
      readonly at?: Position;
    }
  | { readonly found: false; readonly why: NoPlace };

/** Keys of what each answer without a ward says, and of what to do then; `words` says both. */
export const noPlaceWords = (why: NoPlace) => ({
  words: 'places/postcodes:no-place',
  values: { said: `places/postcodes:said.${why}`, todo: `places/postcodes:todo.${why}` },
});

/** What can be told from the postcode alone: that it is none, or of a country with a police of its own. */
export const withoutLooking = (key: string | undefined): NoPlace | undefined =>
  key === undefined ? 'not-a-postcode' : abroad(key);
