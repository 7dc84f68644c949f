import { Refusal } from '../../platform/errors';
import { check } from '../../platform/http/check';
import { refusedAt, type RefusedForm } from '../../platform/http/refused-at';
import type { CodeDto } from './dto/code.dto';
import { codeWords } from './rules/code-answer';

/** What the code opened, or the form of the code once more. */
export type Entered<T> = { ok: true; value: T } | ({ ok: false } & RefusedForm);

/** Whether the code is at fault: whoever typed it may try again, or ask for another. */
export const isOfTheCode = (error: unknown): error is Refusal =>
  error instanceof Refusal && Object.hasOwn(codeWords, error.code);

/** Reads the form of a code and does what the code is for. What `act` refuses for the code's sake stands at its field. */
export async function entered<Form extends CodeDto, T>(
  Dto: new () => Form,
  posted: unknown,
  act: (form: Form) => Promise<T>,
): Promise<Entered<T>> {
  const form = await check(Dto, posted);
  if (!form.ok) return { ok: false, errors: form.errors, status: 422 };
  try {
    return { ok: true, value: await act(form.value) };
  } catch (error) {
    return { ok: false, ...refusedAt('code', error, isOfTheCode) };
  }
}
