import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { siteCodes, type SiteLanguage } from './site-languages';

/** Texts of one feature in one language, by key. */
export type Catalogue = Readonly<Record<string, string>>;

/** By language, then by feature: its folder under `src`, like `residents/sign-up`. */
export type Catalogues = Readonly<Record<SiteLanguage, Readonly<Record<string, Catalogue>>>>;

export const SRC = path.resolve(__dirname, '../..');

/** Every `texts/<language>.json` below `src`. */
export function readCatalogues(): Catalogues {
  const of = (language: SiteLanguage) =>
    globSync(`**/texts/${language}.json`, { cwd: SRC })
      .sort()
      .map((file) => {
        const feature = path.dirname(path.dirname(file)).split(path.sep).join('/');
        const read: unknown = JSON.parse(readFileSync(path.join(SRC, file), 'utf8'));
        return [feature, read as Catalogue] as const;
      });
  return Object.fromEntries(
    siteCodes.map((language) => [language, Object.fromEntries(of(language))]),
  ) as Catalogues;
}
