import type { ImageInput } from '../../images/message-image';
import { isDecorative } from '../../images/message-image';
import { imageReferences } from '../../images/references';
import type { FilledTemplate } from '../../templates/filled-template';
import { templateOf } from '../../templates/templates';
import { repeated, type Variant } from '../../languages/variant';

interface Given {
  readonly body: string;
  readonly variants: readonly Variant[];
  readonly images: readonly ImageInput[];
  readonly template?: FilledTemplate | null;
}

/** What is wrong and at which field, as form and API name it. */
export interface ContentProblem {
  field: string;
  words: string;
}

/** What no draft may be stored with: a language twice, a picture without words, a place for no picture. */
export function contentProblems({ body, variants, images, template }: Given): ContentProblem[] {
  const bodies = [
    { field: 'body', text: body },
    ...variants.map((one, index) => ({ field: `variants.${index}.body`, text: one.body })),
  ];
  const known = new Set(images.map(({ id }) => id));
  return [
    ...languagesTwice(variants),
    ...(template ? templateProblems(template) : []),
    ...images.flatMap((image, index) => imageProblems(image, index, images)),
    ...bodies
      .filter(({ text }) => imageReferences(text).some((id) => !known.has(id)))
      .map(({ field }) => ({
        field,
        words: 'It places a picture that the message does not have.',
      })),
  ];
}

/** A draft may stay with the version that it began with; one of tomorrow is a mistake. */
function templateProblems({ code, version, values }: FilledTemplate): ContentProblem[] {
  const now = templateOf(code)?.version ?? 0;
  const texts = Object.values(values).every((value) => typeof value === 'string');
  if (version >= 1 && version <= now && texts) return [];
  return [{ field: 'template', words: 'Choose a template from the list.' }];
}

function languagesTwice(variants: readonly Variant[]): ContentProblem[] {
  const twice = repeated(variants);
  const words = 'This language is there already.';
  return variants.flatMap(({ language }, index) =>
    twice.includes(language) && variants.findIndex((one) => one.language === language) < index
      ? [{ field: `variants.${index}.language`, words }]
      : [],
  );
}

function imageProblems(image: ImageInput, index: number, all: readonly ImageInput[]) {
  const problems: ContentProblem[] = [];
  if (image.alt.trim() === '' && !isDecorative(image))
    problems.push({
      field: `images.${index}.alt`,
      words: 'Describe the picture in words, or say that it is decoration.',
    });
  if (all.findIndex(({ id }) => id === image.id) < index)
    problems.push({ field: `images.${index}.id`, words: 'This picture is there already.' });
  return problems;
}
