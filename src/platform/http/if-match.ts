import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Refusal } from '../errors';
import { apiHeader } from './api-header';

/** The version in an If-Match header (`"7"`, `W/"7"` or `7`); null when it is none of ours. */
export function versionIn(header: string): number | null {
  const digits = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * The version that the caller saw: the ETag of its GET. Missing: 428 `if-match-missing`.
 * One that was never ours cannot match: 412 `stale-edit`, as the services answer for an old one.
 */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<Request>().header('if-match');
    if (header === undefined)
      throw new Refusal('if-match-missing', 428, 'Send the ETag that you saw in If-Match.');
    const version = versionIn(header);
    if (version === null) throw staleEdit();
    return version;
  },
  [apiHeader('If-Match', 'The ETag that you saw')],
);

/** What every service throws when the version seen is not the version now. */
export const staleEdit = () => new Refusal('stale-edit', 412, 'platform/http:problem.stale-edit');
