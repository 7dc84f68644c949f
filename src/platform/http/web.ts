import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { json, urlencoded } from 'express';
import { DataSource } from 'typeorm';
import { paletteOf } from '../brand/rules/colours';
import { Settings, SettingsError } from '../config/settings';
import { JsonLogger } from '../logging/json-logger';
import { addressLimit } from './address-limit';
import { assets } from './assets';
import { crests } from './crest';
import { CSRF, type Csrf } from './csrf';
import { headers } from './headers';
import { isApi } from './is-api';
import { languages } from './language';
import { serveOpenApi } from './open-api';
import { formLocals, templates, usePages } from './pages';
import { RateLimits } from './rate-limits';
import { PageCache } from './published/page-cache';
import { isPublished, publishedPages } from './published/published-pages';
import { PublishedRoutes } from './published/published-routes';
import { requestLog } from './request-log';
import { sessions } from './session';

/** More than any form has but the editor's. */
const BODY_LIMIT = '256kb';

/** A long message is some 30 KB, in a form and another alphabet six times that, and it may have several languages. */
const MESSAGE_LIMIT = '2mb';
const MESSAGES = ['/staff/messages', '/api/v1/messages'];

/** The web application over a root module, ready to listen. Throws when a route has no permission. */
export async function web(root: Parameters<typeof NestFactory.create>[0], settings: Settings) {
  if (settings.PUBLIC_URL.startsWith('https:') && settings.TRUST_PROXY === 0)
    throw new SettingsError([
      'TRUST_PROXY is 0 while PUBLIC_URL is https. This process speaks plain HTTP, so a proxy must stand before it: give their number, for example 1',
    ]);
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bodyParser: false,
    abortOnError: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(JsonLogger));
  app.set('trust proxy', settings.TRUST_PROXY);
  // An ETag is a version here (If-Match), not a hash of the bytes.
  app.set('etag', false);
  app.disable('x-powered-by');
  const { assetPath, router } = assets(paletteOf(settings.BRAND.colours));
  usePages(app, templates(settings, assetPath));
  app.use(requestLog, ...headers(settings), router, await crests(settings.BRAND.crest));
  app.use(languages(settings));
  app.use(publishedPages(app.get(PublishedRoutes), new PageCache(settings.PAGE_CACHE_SECONDS)));
  app.use(addressLimit(app.get(RateLimits)));
  const form = { extended: true, parameterLimit: 1000 };
  app.use(MESSAGES, json({ limit: MESSAGE_LIMIT }), urlencoded({ limit: MESSAGE_LIMIT, ...form }));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT, ...form });
  useCookies(app, settings);
  serveOpenApi(app);
  await app.init();
  return app;
}

/** Cookies, sessions and form tokens are for pages alone, and not for those that are the same for everybody. */
function useCookies(app: NestExpressApplication, settings: Settings): void {
  const session = sessions(settings, app.get(DataSource));
  const chain = [cookieParser(), session, formLocals(app.get<Csrf>(CSRF))];
  for (const each of chain)
    app.use((...[request, response, next]: Parameters<typeof each>) =>
      isApi(request) || isPublished(response) ? next() : each(request, response, next),
    );
}
