/** Languages of the residents' pages and letters, with what each calls itself. The first one is what all is written in. */
export const siteLanguages = [
  { code: 'en', own: 'English' },
  { code: 'cy', own: 'Cymraeg' },
] as const;

export type SiteLanguage = (typeof siteLanguages)[number]['code'];

export const FIRST: SiteLanguage = siteLanguages[0].code;

export const siteCodes: readonly SiteLanguage[] = siteLanguages.map(({ code }) => code);

export const isSiteLanguage = (code: unknown): code is SiteLanguage =>
  (siteCodes as readonly unknown[]).includes(code);

/** The language in which we can write to whom reads `code`: the first one where we have no texts in theirs. */
export const siteLanguageFor = (code: string | null | undefined): SiteLanguage =>
  isSiteLanguage(code) ? code : FIRST;

/** The address of a page of ours that opens in this language; without one it opens in what the visitor chose before. */
export function addressIn(language: string | null | undefined, url: string): string {
  const code = siteLanguageFor(language);
  return code === FIRST ? url : `${url}${url.includes('?') ? '&' : '?'}lang=${code}`;
}
