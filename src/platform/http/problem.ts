import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { Refusal } from '../errors';

/** What went wrong, as the caller may know it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly words: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** True when nobody foresaw it: to be logged with an incident id. */
  readonly unexpected?: true;
}

/** Stable codes and plain words for what Nest and the body parser throw by themselves. */
const known: Readonly<Record<number, readonly [code: string, words: string]>> = {
  400: ['bad-request', 'We could not read what was sent. Go back and try again.'],
  401: ['not-signed-in', 'Sign in first.'],
  403: ['not-allowed', 'Your account may not do this.'],
  404: ['not-found', 'There is nothing at this address. Check it, or start from the first page.'],
  405: ['method-not-allowed', 'This address does not take that method.'],
  406: ['not-acceptable', 'This address has no answer of that type.'],
  409: ['conflict', 'This clashes with what is there now. Load it again.'],
  410: ['gone', 'This is no longer here.'],
  413: ['too-large', 'What was sent is too large. Make it shorter and try again.'],
  415: ['unsupported-type', 'Send JSON or a form.'],
  429: ['too-many-requests', 'Too many tries. Wait a little, then try again.'],
  503: ['unavailable', 'This does not work at the moment. Try again in a few minutes.'],
};

export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    const { status, code, words, details } = error;
    return { status, code, words, details };
  }
  const status = statusOf(error);
  const [code, words] = known[status] ?? ['bad-request', known[400]![1]];
  if (status < 500 || status === 503) return { status, code, words, details: {} };
  return {
    status: 500,
    code: 'unexpected',
    words: 'Something went wrong on our side. We have recorded it. Try again in a few minutes.',
    details: {},
    unexpected: true,
  };
}

/** RFC 9457. `detail` holds the words, `code` is ours and stable. */
export function asJson(problem: Problem): Record<string, unknown> {
  return {
    ...problem.details,
    type: `urn:wardline:problem:${problem.code}`,
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problem.words,
  };
}

/** Status of Nest's exceptions and of express's (body parser: `status`, `expose`); anything else is ours: 500. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return expose === true && typeof status === 'number' && status >= 400 ? status : 500;
}
