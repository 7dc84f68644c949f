import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { forceIn } from '../brand/force';
import type { Settings } from '../config/settings';
import {
  FIRST,
  isSiteLanguage,
  siteCodes,
  siteLanguages,
  type SiteLanguage,
} from '../texts/site-languages';
import { isApi } from './is-api';

/** A year in milliseconds. The choice is remembered because the visitor asked for it. */
const REMEMBERED_MS = 365 * 24 * 3_600_000;

/** The language of the page that this answers with. */
export const languageFor = (response: Response): SiteLanguage =>
  isSiteLanguage(response.locals.htmlLang) ? response.locals.htmlLang : FIRST;

/**
 * The language of residents' pages: `?lang=cy` in the address, else what was chosen before, else the first one. Never
 * guessed from the browser, so that an address shows the same to all who chose nothing. The staff's pages have one.
 */
export function languages(settings: Settings): RequestHandler {
  const secure = settings.PUBLIC_URL.startsWith('https:');
  const name = secure ? '__Host-wardline-language' : 'wardline-language';
  const forces = new Map(siteCodes.map((code) => [code, forceIn(settings, code)]));
  return (request: Request, response: Response, next: NextFunction): void => {
    response.locals.htmlLang = FIRST;
    response.locals.force = forces.get(FIRST);
    if (isApi(request) || /^\/staff(\/|$)/i.test(request.path)) return next();
    const { lang } = request.query;
    const known = remembered(request, name);
    const language = isSiteLanguage(lang) ? lang : (known ?? FIRST);
    if (isSiteLanguage(lang) && lang !== (known ?? FIRST))
      response.cookie(name, lang, {
        ...{ httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: REMEMBERED_MS },
      });
    response.locals.htmlLang = language;
    response.locals.force = forces.get(language);
    // Where a form was sent to there may be no page to load again.
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    response.locals.languageLinks = isPage ? linksOf(request, language, settings.PUBLIC_URL) : [];
    sayInHeader(response, language);
    next();
  };
}

/** The same address in each language. */
function linksOf({ originalUrl }: Request, language: SiteLanguage, site: string) {
  const [path = '', query = ''] = originalUrl.split('?', 2);
  // two slashes would lead to another site
  const here = `/${path.replace(/^[/\\]+/, '')}`;
  return siteLanguages.map(({ code, own }) => {
    const chosen = new URLSearchParams(query);
    chosen.set('lang', code);
    const href = `${here}?${chosen.toString()}`;
    return { code, own, href, url: site + href, current: code === language };
  });
}

/** Read here since published pages come before the reading of cookies. */
function remembered(request: Request, name: string): SiteLanguage | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return isSiteLanguage(value) ? value : undefined;
}

/** On pages alone: feeds, calendars and files are as they are written. */
function sayInHeader(response: Response, language: SiteLanguage): void {
  const render = response.render.bind(response) as (...all: unknown[]) => void;
  response.render = (...all: unknown[]) => {
    response.setHeader('Content-Language', language);
    render(...all);
  };
}
