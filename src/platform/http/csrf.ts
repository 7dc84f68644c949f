import { doubleCsrf } from 'csrf-csrf';
import type { Request, Response } from 'express';
import type { Settings } from '../config/settings';
import { secretFor } from './secret-for';

declare module 'express-session' {
  interface SessionData {
    /** A form was shown: the session must be kept for its token to hold. */
    form?: true;
  }
}

export const CSRF = Symbol('csrf');

export interface Csrf {
  /** The token of this visitor's forms. Keeps the session from then on. */
  token(request: Request, response: Response): string;
  holds(request: Request): boolean;
}

/** Signed double submit, bound to the session's id: a token of before sign-in is worth nothing after it. */
export function csrf(settings: Settings): Csrf {
  const secret = secretFor('forms', settings);
  const secure = settings.PUBLIC_URL.startsWith('https:');
  const { generateCsrfToken, validateRequest } = doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: (request) => request.sessionID,
    cookieName: secure ? '__Host-wardline-form' : 'wardline-form',
    cookieOptions: { sameSite: 'lax', secure, httpOnly: true, path: '/' },
    getCsrfTokenFromRequest: (request: Request) => {
      const body = request.body as { _csrf?: unknown } | undefined;
      return typeof body?._csrf === 'string' ? body._csrf : request.header('x-csrf-token');
    },
  });
  return {
    token(request, response) {
      request.session.form = true;
      return generateCsrfToken(request, response, { validateOnReuse: false });
    },
    holds: (request) => validateRequest(request),
  };
}
