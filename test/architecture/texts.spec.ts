import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SRC, readCatalogues } from '../../src/platform/texts/catalogues';
import { siteCodes, type SiteLanguage } from '../../src/platform/texts/site-languages';
import {
  bareWords,
  importedWithoutContext,
  residentsTemplates,
  untold,
} from '../support/templates';

/** Words that are the same in every language, or no words. */
const SAME: readonly string[] = ['sms:7726'];

const catalogues = readCatalogues();
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every text of a language with its full key. */
const textsOf = (language: SiteLanguage): [key: string, text: string][] =>
  Object.entries(catalogues[language]).flatMap(([feature, texts]) =>
    Object.entries(texts).map(([key, text]): [string, string] => [`${feature}:${key}`, text]),
  );

const baseKeys = (language: SiteLanguage) => [
  ...new Set(textsOf(language).map(([key]) => key.replace(PLURAL, ''))),
];

/** Placeholders and the names of links; the count may be said in words. */
const filledIn = (text: string) =>
  [...text.matchAll(/\{\{(\w+)|\]\((\w+)\)/g)]
    .map(([, value, link]) => value ?? `(${link})`)
    .filter((name) => name !== 'count');

const filledInBy = (language: SiteLanguage, base: string) => [
  ...new Set(
    textsOf(language)
      .filter(([key]) => key.replace(PLURAL, '') === base)
      .flatMap(([, text]) => filledIn(text)),
  ),
];

describe.each(siteCodes.filter((code) => code !== 'en'))('the texts in %s', (language) => {
  it('are those that there are in English', () => {
    expect(baseKeys(language).sort()).toEqual(baseKeys('en').sort());
  });

  it('are filled with the same, and link to the same', () => {
    const different = baseKeys('en').filter(
      (key) => filledInBy('en', key).sort().join() !== filledInBy(language, key).sort().join(),
    );
    expect(different).toEqual([]);
  });

  it('are not the English ones left as they were', () => {
    const english = new Map(textsOf('en'));
    const same = textsOf(language).filter(
      ([key, text]) =>
        english.get(key) === text &&
        /\p{L}{4,}.*\s\p{L}{2,}/u.test(text.replaceAll(/{{.*?}}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

it.each(siteCodes)(
  'every plural in %s has the forms of the language, and no others',
  (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = textsOf(language).filter(([key]) => PLURAL.test(key));
    const formsOf = (base: string) =>
      plurals
        .filter(([key]) => key.replace(PLURAL, '') === base)
        .map(([key]) => PLURAL.exec(key)![1]);
    const bases = new Set(plurals.map(([key]) => key.replace(PLURAL, '')));
    const wrong = [...bases].filter(
      (base) => formsOf(base).sort().join() !== [...forms].sort().join(),
    );
    expect(wrong).toEqual([]);
  },
);

describe('texts and their use', () => {
  const files = globSync(['**/*.njk', '**/*.ts'], { cwd: SRC }).filter(
    (file) => !file.endsWith('.spec.ts'),
  );
  const named = files.flatMap((file) =>
    [
      ...readFileSync(path.join(SRC, file), 'utf8').matchAll(
        /['"`]([a-z-]+(?:\/[a-z-]+)+:[\w.-]*)(['"`]|\$\{)/gi,
      ),
    ].map(([, key, end]) => ({ file, key: key!, isStart: end === '${' || /[.:-]$/.test(key!) })),
  );
  const keys = baseKeys('en');

  it('every text that is named is there', () => {
    const missing = named.filter(
      ({ key, isStart }) =>
        !(isStart ? keys.some((one) => one.startsWith(key)) : keys.includes(key)),
    );
    expect(missing).toEqual([]);
  });

  it('every text that is there is used', () => {
    const whole = new Set(named.filter(({ isStart }) => !isStart).map(({ key }) => key));
    const starts = named.filter(({ isStart }) => isStart).map(({ key }) => key);
    const unused = keys.filter(
      (key) => !whole.has(key) && !starts.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

describe("a resident's template", () => {
  it.each(residentsTemplates())('%s has its words in catalogues', (file) => {
    expect(bareWords(file).filter((words) => !SAME.includes(words))).toEqual([]);
    expect(untold(file)).toEqual([]);
    expect(importedWithoutContext(file)).toEqual([]);
  });
});
