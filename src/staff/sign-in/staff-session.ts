import type { Request } from 'express';
import { keepSession } from '../../platform/http/keep-session';

declare module 'express-session' {
  interface SessionData {
    staffId?: string;
    /** When the person signed in; milliseconds since 1970. */
    signedInAt?: number;
  }
}

/** A shift: after it one signs in again, however busy the session was. */
const SHIFT_MS = 12 * 60 * 60_000;

/** Begins a session under a new id, so that an id planted before sign-in is worth nothing. */
export async function begin(request: Request, staffId: string, now = Date.now()): Promise<void> {
  await renew(request);
  request.session.staffId = staffId;
  request.session.signedInAt = now;
  await keepSession(request.session);
}

/** An empty session under a new id. */
export function renew(request: Request): Promise<void> {
  return new Promise((resolve, reject) =>
    request.session.regenerate((error?: Error) => (error ? reject(error) : resolve())),
  );
}

export function end(request: Request): Promise<void> {
  return new Promise((resolve, reject) =>
    request.session.destroy((error?: Error) => (error ? reject(error) : resolve())),
  );
}

/** Whose session this is, if it is not older than a shift. */
export function staffIdOf(
  request: Partial<Pick<Request, 'session'>>,
  now = Date.now(),
): string | null {
  const { staffId, signedInAt = 0 } = request.session ?? {};
  return staffId && now - signedInAt < SHIFT_MS ? staffId : null;
}
