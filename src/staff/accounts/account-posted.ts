import { Refusal } from '../../platform/errors';
import type { FieldError } from '../../platform/http/check';

/** The version that the form was made of; one that was never ours where it is none. */
export const seenIn = ({ version }: Record<string, unknown>) =>
  /^\d{1,9}$/.test(String(version)) ? Number(version) : -1;

/** A refusal as an error of the page: of the field that its code names, or of the one given. */
export const wordsAt =
  (fields: Readonly<Record<string, string>>, other: string) =>
  (error: unknown): { status: number; errors: FieldError[] } => {
    const shown = error instanceof Refusal && ['may-not', 'address-taken'].includes(error.code);
    if (!shown) throw error;
    const field = fields[error.code] ?? other;
    return { status: error.status, errors: [{ field, words: error.words }] };
  };
