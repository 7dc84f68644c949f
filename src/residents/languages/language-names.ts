import { FIRST } from '../../platform/texts/site-languages';
import { languageName, residentLanguages } from './languages';

/** What a language is called in another one: `Arabeg` is Arabic in Welsh. */
export const languageNameIn = (language: string, code: string): string =>
  (language === FIRST
    ? undefined
    : new Intl.DisplayNames(language, { type: 'language' }).of(code)) ?? languageName(code);

/** Those that a resident chooses from, with their names in this language. */
export const languagesIn = (language: string) =>
  residentLanguages.map(({ code, own }) => ({ code, own, name: languageNameIn(language, code) }));
