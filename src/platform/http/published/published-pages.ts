import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { languageFor } from '../language';
import { answerOf, give } from './answer';
import { INLINE_SCRIPT } from './inline-script';
import type { PageCache } from './page-cache';
import type { PublishedRoutes } from './published-routes';

type Send = Response['send'];

/** Whether the request is for a published page: then it has no session. */
export const isPublished = (response: Response) => response.locals.published !== undefined;

/**
 * Answers published pages from memory, and takes in those that are made. It stands before the limit of requests: an
 * answer from memory costs less than counting who asked.
 */
export function publishedPages(routes: PublishedRoutes, cache: PageCache): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const seconds = routes.secondsOf(request.path);
    if (seconds === undefined) return next();
    withoutNonce(response);
    const key = `${languageFor(response)} ${request.originalUrl}`;
    const known = cache.get(key);
    if (known) {
      request.route = known.route;
      return give(known, seconds, request, response);
    }
    response.locals.published = seconds;
    const send = response.send.bind(response) as Send;
    response.send = ((content: unknown) => {
      response.send = send;
      const isPage = typeof content === 'string' || Buffer.isBuffer(content);
      if (response.statusCode !== 200 || !isPage) return send(content);
      const answer = answerOf(request, response, content);
      cache.put(key, answer);
      give(answer, seconds, request, response);
      return response;
    }) as Send;
    next();
  };
}

/** A nonce that several get is none: the one script within such a page is let in by its hash. */
function withoutNonce(response: Response): void {
  response.locals.cspNonce = undefined;
  const policy = response.getHeader('Content-Security-Policy');
  if (typeof policy === 'string')
    response.setHeader(
      'Content-Security-Policy',
      policy.replace(/'nonce-[^']*'/, `'sha256-${INLINE_SCRIPT}'`),
    );
}
