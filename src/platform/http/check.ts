import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { FIRST } from '../texts/site-languages';
import { said, type Values } from '../texts/texts';

/** A wrong field: its path (`claims.0.text`) and what to do, in words for the person or as a catalogue's key. */
export interface FieldError {
  readonly field: string;
  readonly words: string;
  /** What the text of the key is filled with. */
  readonly values?: Values;
}

/** As the API says it. */
export const inFirstLanguage = ({ field, words, values }: FieldError): FieldError => ({
  field,
  words: said(FIRST, words, values),
});

export type Checked<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

/** Reads a form into its DTO. Fields that the DTO does not name are dropped. */
export async function check<T extends object>(
  Dto: new () => T,
  body: unknown,
): Promise<Checked<T>> {
  const value = plainToInstance(Dto, body && typeof body === 'object' ? body : {});
  const faults = await validate(value, { whitelist: true, stopAtFirstError: true });
  return faults.length === 0 ? { ok: true, value } : { ok: false, errors: fieldErrors(faults) };
}

/** The validator's tree as a flat list, one entry a field, in the order of the DTO. */
export function fieldErrors(faults: readonly ValidationError[], above = ''): FieldError[] {
  return faults.flatMap((fault) => {
    const field = above + fault.property;
    const [words] = Object.values(fault.constraints ?? {});
    const own = words === undefined ? [] : [{ field, words }];
    return [...own, ...fieldErrors(fault.children ?? [], `${field}.`)];
  });
}
