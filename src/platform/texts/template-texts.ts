import { runtime, type Environment } from 'nunjucks';
import { escapeText, htmlIn } from './html-text';
import { FIRST, isSiteLanguage, type SiteLanguage } from './site-languages';
import { said, textIn, type Values } from './texts';

/** What nunjucks calls a global or a filter on: the page's values. */
export interface Page {
  readonly ctx: { readonly htmlLang?: unknown };
}

/** The page's language. A macro that was imported without the page's context does not know it. */
export function languageOf(page: Page): string {
  const { htmlLang } = page.ctx;
  if (typeof htmlLang !== 'string')
    throw new Error('Import macros that write texts "with context": the language is the page’s.');
  return htmlLang;
}

/** For dates and the like, which the staff's macros write without the page's context. */
export const languageOrFirst = ({ ctx }: Page): SiteLanguage =>
  isSiteLanguage(ctx.htmlLang) ? ctx.htmlLang : FIRST;

/**
 * `t(key, values)`: a text, escaped like any other value. `tHtml(key, values)`: a text with links or strong words.
 * `words | said`: words of an error, which may be a catalogue's key. `written()`: the attribute `lang` for what officers
 * wrote, on a page of another language; `words | written`: such words as HTML, within a text or a macro of others.
 */
export function addTexts(env: Environment): void {
  env.addGlobal('t', function (this: Page, key: string, values?: Values) {
    return textIn(languageOf(this), key, values);
  });
  env.addGlobal('tHtml', function (this: Page, key: string, values?: Values) {
    return new runtime.SafeString(htmlIn(languageOf(this), key, values));
  });
  env.addGlobal('written', function (this: Page) {
    return languageOf(this) === FIRST ? '' : new runtime.SafeString(` lang="${FIRST}"`);
  });
  env.addFilter('written', function (this: Page, words: string) {
    const html = escapeText(words);
    const other = languageOf(this) !== FIRST;
    return new runtime.SafeString(other ? `<span lang="${FIRST}">${html}</span>` : html);
  });
  env.addFilter('said', function (this: Page, words: string, values?: Values) {
    return said(languageOrFirst(this), words, values);
  });
}
