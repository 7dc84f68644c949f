import { createInstance } from 'i18next';
import { readCatalogues } from './catalogues';
import { FIRST, siteCodes, siteLanguageFor } from './site-languages';

/** What is filled into a text, by name. `count` chooses its plural. */
export type Values = Readonly<Record<string, unknown>>;

/** A key: the feature's folder under `src`, and the key in its `texts/<language>.json`. */
const KEY = /^[a-z-]+(?:\/[a-z-]+)+:[a-z0-9_.-]+$/i;

const catalogues = readCatalogues();
const library = createInstance();
void library.init({
  lng: FIRST,
  fallbackLng: FIRST,
  initAsync: false,
  ns: Object.keys(catalogues[FIRST]),
  resources: catalogues,
  supportedLngs: siteCodes,
  keySeparator: false,
  interpolation: { escapeValue: false },
});

export const isKey = (words: string): boolean => KEY.test(words);

/** Whether the first language has this text, in whatever plural. */
export const hasText = (key: string): boolean =>
  isKey(key) && (library.exists(key) || library.exists(key, { count: 1 }));

/**
 * The text of a key as plain text. A language without texts of its own gets the first one's. Throws for a key that
 * there is not: the test of the catalogues finds those that are written out.
 */
export function textIn(language: string | null | undefined, key: string, values: Values = {}) {
  if (!hasText(key)) throw new Error(`No catalogue has the text ${key}`);
  return library.t(key, { ...values, lng: siteLanguageFor(language), nest: false });
}

export type Texts = (key: string, values?: Values) => string;

/** For letters, where the language is the reader's. */
export const textsIn =
  (language: string | null | undefined): Texts =>
  (key, values) =>
    textIn(language, key, values);

/** The words of a refusal or of a wrong field: a catalogue's key, or words that are taken as they are. */
export const said = (
  language: string | null | undefined,
  words: string,
  values?: Values,
): string => (hasText(words) ? textIn(language, words, values) : words);

/** The text with its placeholders still in it. */
export const bareText = (language: string, key: string, values: Values): string =>
  textIn(language, key, { ...values, skipInterpolation: true });

/** Fills placeholders of a text that is HTML already; `values` must be, too. */
export const filled = (language: string, html: string, values: Values): string =>
  library.services.interpolator.interpolate(html, { ...values }, language, {});
