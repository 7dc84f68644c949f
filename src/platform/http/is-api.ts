import type { Request } from 'express';

/** Machine callers: bearer tokens, no cookies, problem details. Everything else is a page. */
export function isApi(request: Pick<Request, 'path'>): boolean {
  return /^\/(api|health|metrics)(\/|$)/i.test(request.path);
}
