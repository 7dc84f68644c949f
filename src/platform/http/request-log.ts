import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { countRequest } from './http-metrics';
import { routeOf } from './route-of';

const logger = new Logger('Request');

/** One line a request: the route's pattern, never its URL, address or body. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const start = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - start);
    const { statusCode: status, writableFinished: finished } = response;
    const route = routeOf(request);
    const stream = /^text\/event-stream/.test(String(response.getHeader('content-type')));
    countRequest({ method: request.method, route, status, ms, stream });
    const line = { method: request.method, route, status, ms, finished };
    if (route.startsWith('/health/') || route === '/metrics') logger.debug(line);
    else logger.log(line);
  });
  next();
}
