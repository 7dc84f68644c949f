import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import { Refusal } from '../errors';
import { inFirstLanguage, type FieldError } from './check';
import { FIRST } from '../texts/site-languages';
import { said } from '../texts/texts';

/** What went wrong, as the caller may know it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  /** A catalogue's key, filled with the details, or words as they are. */
  readonly words: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** True when nobody foresaw it: to be logged with an incident id. */
  readonly unexpected?: true;
}

/** Stable codes for what Nest and the body parser throw by themselves; their words are in the catalogue. */
const known: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  415: 'unsupported-type',
  429: 'too-many-requests',
  503: 'unavailable',
};
const wordsOf = (code: string) => `platform/http:problem.${code}`;

export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    const { status, code, words, details } = error;
    return { status, code, words, details };
  }
  const status = statusOf(error);
  const code = known[status] ?? 'bad-request';
  if (status < 500 || status === 503) return { status, code, words: wordsOf(code), details: {} };
  return {
    status: 500,
    code: 'unexpected',
    words: wordsOf('unexpected'),
    details: {},
    unexpected: true,
  };
}

/** RFC 9457. `detail` holds the words, `code` is ours and stable. */
export function asJson(problem: Problem): Record<string, unknown> {
  const { errors } = problem.details;
  return {
    ...problem.details,
    ...(Array.isArray(errors) && { errors: (errors as FieldError[]).map(inFirstLanguage) }),
    type: `urn:wardline:problem:${problem.code}`,
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: said(FIRST, problem.words, problem.details),
  };
}

/** What PostgreSQL says of a NUL in a text and in JSON: nothing that a person types, and nothing that it can hold. */
const unreadable = ['22021', '22P05'];

/** Status of Nest's exceptions and of express's (body parser: `status`, `expose`); anything else is ours: 500. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status, expose, driverError } = (error ?? {}) as {
    status?: unknown;
    expose?: unknown;
    driverError?: { code?: unknown };
  };
  if (unreadable.includes(String(driverError?.code))) return 400;
  return expose === true && typeof status === 'number' && status >= 400 ? status : 500;
}
