import { isLanguage } from '../../../residents/languages/languages';
import { emptyImage } from './content-rows';
import { emptyClaim, type FormValues } from './message-form';
import { text } from './posted';

/** What a button of the form does to its rows; null for a button that does something else. */
export function rearranged(
  values: FormValues,
  posted: Readonly<Record<string, unknown>>,
): FormValues | null {
  const button = text(posted.button);
  if (button === 'claim') return { ...values, claims: [...values.claims, emptyClaim] };
  if (button === 'language') return withLanguage(values, text(posted.newLanguage));
  const [, what, number] = /^drop-(language|picture)-(\d{1,3})$/.exec(button) ?? [];
  if (what === 'language')
    return { ...values, variants: values.variants.toSpliced(Number(number), 1) };
  return what === 'picture' ? withoutPicture(values, Number(number)) : null;
}

function withLanguage(values: FormValues, language: string): FormValues {
  const known = values.variants.some((one) => one.language === language);
  if (known || !isLanguage(language)) return values;
  return { ...values, variants: [...values.variants, { language, subject: '', body: '' }] };
}

const placeOf = (id: string) => new RegExp(`\\n*!\\[[^[\\]\\n]{0,300}\\]\\(image:${id}\\)`, 'gi');

/** A picture that was just uploaded, at the end of the body: the author moves it where it belongs. */
export function withPicture(values: FormValues, id: string): FormValues {
  if (values.images.some((image) => image.id === id)) return values;
  const body = `${values.body.trimEnd()}\n\n![](image:${id})`.trimStart();
  return { ...values, body, images: [...values.images, emptyImage(id)] };
}

/** Takes a picture out of the list and of every body. */
function withoutPicture(values: FormValues, index: number): FormValues {
  const id = values.images[index]?.id ?? '';
  const images = values.images.toSpliced(index, 1);
  if (!/^[0-9a-f-]{36}$/i.test(id)) return { ...values, images };
  const without = (body: string) => body.replaceAll(placeOf(id), '');
  const variants = values.variants.map((one) => ({ ...one, body: without(one.body) }));
  return { ...values, images, variants, body: without(values.body) };
}
