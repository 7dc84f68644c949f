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

/** What each answer without a ward says, and what to do then. */
export const noPlaceWords: Record<NoPlace, { said: string; todo: string }> = {
  'not-a-postcode': {
    said: 'That is not a full postcode.',
    todo: 'Enter all of it, like SW19 1AA, or choose your area from a list.',
  },
  unknown: {
    said: 'We do not know this postcode.',
    todo: 'Check it for a slip of the finger. New homes can have postcodes that we do not have yet: then choose your area from a list.',
  },
  elsewhere: {
    said: 'This postcode is outside the area of this force.',
    todo: 'Look up your own force on www.police.uk. If another place here matters to you, such as where you work, enter that postcode.',
  },
  'choose-from-list': {
    said: 'We cannot tell the ward of this postcode.',
    todo: 'Choose your area from a list.',
  },
  'crown-dependency': {
    said: 'Jersey, Guernsey and the Isle of Man have police forces of their own.',
    todo: 'Ask your own force. If another place here matters to you, enter that postcode.',
  },
  'northern-ireland': {
    said: 'This postcode is in Northern Ireland, which has a police service of its own.',
    todo: 'Ask the Police Service of Northern Ireland. If another place here matters to you, enter that postcode.',
  },
};

/** What can be told from the postcode alone: that it is none, or of a country with a police of its own. */
export const withoutLooking = (key: string | undefined): NoPlace | undefined =>
  key === undefined ? 'not-a-postcode' : abroad(key);
