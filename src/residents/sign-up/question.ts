import type { PlaceAround } from '../../places/boundaries/place-at.service';
import type { Position } from '../../places/boundaries/rules/shape';
import type { PostcodeAnswer } from '../../places/postcodes/rules/answer';
import type { FieldError } from '../../platform/http/check';
import type { BoroughOfWards } from '../subscriptions/rules/areas';
import type { Answers } from './rules/survey';

export interface Wrong {
  readonly ok: false;
  readonly errors: readonly FieldError[];
}

/** What a step's form gives: more answers, or what is wrong. `too-young` ends the survey. */
export type Given = { ok: true; answers: Answers } | Wrong | { ok: 'too-young' };

export interface Around {
  readonly answers: Answers;
  readonly map: readonly BoroughOfWards[];
  readonly topicCodes: readonly string[];
  readonly seal: (text: string) => string;
  readonly find: (postcode: string, around?: number) => Promise<PostcodeAnswer>;
  readonly locate: (point: Position, around?: number) => Promise<PlaceAround | undefined>;
}

export type Question = (body: unknown, around: Around) => Promise<Given>;

/** `words`: a catalogue's key, filled with `values`. */
export const wrong = (field: string, words: string, values?: FieldError['values']): Wrong => ({
  ok: false,
  errors: [{ field, words, ...(values && { values }) }],
});
