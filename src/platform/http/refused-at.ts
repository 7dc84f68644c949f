import { Refusal } from '../errors';
import type { FieldError } from './check';

/** A form that is to be shown again: what is wrong, and the status of the answer. */
export interface RefusedForm {
  readonly errors: readonly FieldError[];
  readonly status: number;
}

/** A refusal that this form expects, as an error of one field. Anything else is a surprise and goes on. */
export function refusedAt(
  field: string,
  error: unknown,
  expects: (refusal: Refusal) => boolean,
): RefusedForm {
  if (!(error instanceof Refusal) || !expects(error)) throw error;
  return { errors: [{ field, words: error.words }], status: error.status };
}
