import type { Span } from './sentences';

/** `officer`: police staff; `official`: judge, coroner, councillor and the like; `handle`: a social media name. */
export type PersonKind = 'person' | 'officer' | 'official' | 'handle';

export interface Person extends Span {
  name: string;
  kind: PersonKind;
  /** The age given beside the name. */
  age?: number;
}

/** A word of a run of capitals, with its offsets in the whole text. */
export interface Token {
  word: string;
  start: number;
  end: number;
}
