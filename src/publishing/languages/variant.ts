import {
  ORIGINAL,
  directionOf,
  languageCodes,
  languageName,
  type Language,
} from '../../residents/languages/languages';

/** The same message in another language. `body` is Markdown. */
export interface Variant {
  language: Language;
  subject: string;
  body: string;
}

/** Whatever has words in several languages. */
interface Worded {
  readonly subject: string;
  readonly body: string;
  readonly variants?: readonly Variant[];
}

const placeOf = ({ language }: Variant) => languageCodes.indexOf(language);

/** In the order of the list of languages, so that two revisions with the same variants are the same. */
export const inOrder = (variants: readonly Variant[]): Variant[] =>
  [...variants].sort((one, other) => placeOf(one) - placeOf(other));

/** Languages that appear more than once. */
export const repeated = (variants: readonly Pick<Variant, 'language'>[]): Language[] =>
  variants
    .map(({ language }) => language)
    .filter((language, index, all) => all.indexOf(language) !== index);

/** Every language that the message speaks, the original first. */
export const languagesOf = ({ variants = [] }: Worded): string[] => [
  ORIGINAL,
  ...variants.map(({ language }) => language),
];

/** What a reader of this language gets: their variant, or the original where there is none. */
export function inLanguage<T extends Worded>(message: T, language: string) {
  const own = message.variants?.find((one) => one.language === language);
  return own
    ? { ...message, subject: own.subject, body: own.body, language: own.language as string }
    : { ...message, language: ORIGINAL as string };
}

/** For the attributes `lang` and `dir` of what is shown, with the language's English name. */
export const shownLanguage = (code: string) => ({
  language: code,
  name: languageName(code),
  dir: directionOf(code),
});
