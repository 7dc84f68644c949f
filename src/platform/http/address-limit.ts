import type { NextFunction, Request, Response } from 'express';
import { isIPv6 } from 'node:net';
import type { Limit, RateLimits } from './rate-limits';

/** Twenty requests a second, for a station's whole office may share one address. */
export const ADDRESS_LIMIT: Limit = { points: 1200, seconds: 60 };

/** Who is counted: an IPv4 address, or the /64 that one IPv6 subscriber holds. */
export function callerOf(ip: string | undefined): string {
  if (!ip) return 'unknown';
  const plain = ip.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = plain.includes('::') ? 8 - left.length - right.length : 0;
  return [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right].slice(0, 4).join(':');
}

/** Slows down whoever floods us, over all web processes together. */
export function addressLimit(limits: RateLimits) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    // Probes and metrics must tell a dead database from a dead process; pictures of mails are fetched by few proxies for many.
    if (/^\/(?:(?:health|images)\/|metrics$)/.test(request.path)) return next();
    limits.take('address', callerOf(request.ip), ADDRESS_LIMIT).then(() => next(), next);
  };
}
