import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { routeOf } from './route-of';

const logger = new Logger('Request');

/** One line a request: the route's pattern, never its URL, address or body. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const start = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - start);
    const { statusCode: status, writableFinished: finished } = response;
    logger.log({ method: request.method, route: routeOf(request), status, ms, finished });
  });
  next();
}
