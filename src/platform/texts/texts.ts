import { createInstance } from 'i18next';
import { readCatalogues } from './catalogues';
import { FIRST, siteCodes, siteLanguageFor } from './site-languages';

/** What is filled into a text, by name. `count` chooses its plural. */
export type Values = Readonly<Record<string, unknown>>;

/** A key: the feature's folder under `src`, and the key in its `texts/<language>.json`. */
const KEY = /^[a-z-]+(?:\/[a-z-]+)+:[a-z0-9_. -]+$/i;

const catalogues = readCatalogues();
const library = createInstance();
void library.init({
  lng: FIRST,
  fallbackLng: FIRST,
  initAsync: false,
  ns: Object.keys(catalogues[FIRST]),
  resources: catalogues,
  supportedLngs: siteCodes,
  // keys are whole, and have spaces where a word of ours has: the library must not take them apart
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

export const isKey = (words: string): boolean => KEY.test(words);

/** The library's name of a text: the catalogue and the key in it. */
function placeOf(key: string) {
  const at = key.indexOf(':');
  return { ns: key.slice(0, at), name: key.slice(at + 1) };
}

/** Whether the first language has this text, in whatever plural. */
export function hasText(key: string): boolean {
  if (!isKey(key)) return false;
  const { ns, name } = placeOf(key);
  return library.exists(name, { ns }) || library.exists(name, { ns, count: 1 });
}

/**
 * The text of a key as plain text. A language without texts of its own gets the first one's. Throws for a key that
 * there is not: the test of the catalogues finds those that are written out.
 */
export function textIn(language: string | null | undefined, key: string, values: Values = {}) {
  if (!hasText(key)) throw new Error(`No catalogue has the text ${key}`);
  const { ns, name } = placeOf(key);
  return library.t(name, { ...values, ns, lng: siteLanguageFor(language), nest: false });
}

export type Texts = (key: string, values?: Values) => string;

/** For letters, where the language is the reader's. */
export const textsIn =
  (language: string | null | undefined): Texts =>
  (key, values) =>
    textIn(language, key, values);

/** The words of a refusal or of a wrong field: a catalogue's key, filled with values or other texts' keys, or words. */
export const said = (
  language: string | null | undefined,
  words: string,
  values: Values = {},
): string =>
  hasText(words)
    ? textIn(language, words, Object.fromEntries(Object.entries(values).map(inTheir(language))))
    : words;

const inTheir =
  (language: string | null | undefined) =>
  ([name, value]: [string, unknown]): [string, unknown] => [
    name,
    typeof value === 'string' ? said(language, value) : value,
  ];

/** The text with its placeholders still in it. */
export const bareText = (language: string, key: string, values: Values): string =>
  textIn(language, key, { ...values, skipInterpolation: true });

/** Fills placeholders of a text that is HTML already; `values` must be, too. */
export const filled = (language: string, html: string, values: Values): string =>
  library.services.interpolator.interpolate(html, { ...values }, language, {});
