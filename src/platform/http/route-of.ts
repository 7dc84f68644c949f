import type { Request } from 'express';

/** The route's pattern, for logs: its URL may carry a resident's token. */
export function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : '(no route)';
}
