import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import nunjucks from 'nunjucks';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { forceIn } from '../brand/force';
import type { Settings } from '../config/settings';
import type { FieldError } from './check';
import type { Csrf } from './csrf';
import { addTexts, languageOrFirst, type Page } from '../texts/template-texts';
import { FIRST } from '../texts/site-languages';
import { said, textIn } from '../texts/texts';
import { dayIn, momentIn } from './dates';

const SRC = path.resolve(__dirname, '../..');
const GOVUK = path.resolve(
  createRequire(__filename).resolve('govuk-frontend/dist/govuk/template.njk'),
  '../..',
);

/** Nunjucks over `src/` (`residents/sign-up/views/where.njk`) and `govuk/…`. */
export function templates(settings: Settings, assetPath: string): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader([SRC, GOVUK]);
  const env = new nunjucks.Environment(loader, { autoescape: true });
  // for macros without the page's context; pages have it in their own language
  env.addGlobal('force', forceIn(settings, FIRST));
  env.addGlobal('assetPath', assetPath);
  env.addGlobal('needsContext', (macro: string) => {
    throw new Error(`Import ${macro} "with context": its tokens belong to the page.`);
  });
  addTexts(env);
  inLanguageOfPage(env, 'day', dayIn(settings.FORCE_ZONE));
  inLanguageOfPage(env, 'moment', momentIn(settings.FORCE_ZONE));
  env.addFilter('errorFor', errorFor);
  return env;
}

export function usePages(app: NestExpressApplication, env: nunjucks.Environment): void {
  env.express(app.getHttpAdapter().getInstance());
  app.setViewEngine('njk');
}

type InLanguage = (at: Date | string | null | undefined, language: string) => string;

function inLanguageOfPage(env: nunjucks.Environment, name: string, words: InLanguage): void {
  env.addFilter(name, function (this: Page, at: Date | string | null | undefined) {
    return words(at, languageOrFirst(this));
  });
}

/** The `errorMessage` of a GOV.UK macro, or undefined when the field is right. */
function errorFor(this: Page, errors: readonly FieldError[] | undefined, field: string) {
  const found = errors?.find((error) => error.field === field);
  if (!found) return undefined;
  const language = languageOrFirst(this);
  return {
    text: said(language, found.words, found.values),
    visuallyHiddenText: textIn(language, 'platform/http:error-prefix'),
  };
}

/** Tokens of the page's forms, made only when a template writes them: a page without a form needs no session. */
export function formLocals(csrf: Csrf) {
  return (request: Request, response: Response, next: NextFunction): void => {
    let token: string | undefined;
    response.locals.csrfToken = { toString: () => (token ??= csrf.token(request, response)) };
    response.locals.requestId = randomUUID();
    next();
  };
}
