import type { Session } from 'express-session';

/**
 * Stores the session now: do so before a redirect. The library stores it only after the head of the answer
 * went out, and a browser that follows the redirect at once would meet the session of before.
 */
export function keepSession(session: Pick<Session, 'save'>): Promise<void> {
  return new Promise((resolve, reject) =>
    session.save((error: unknown) =>
      error ? reject(new Error('session not stored', { cause: error })) : resolve(),
    ),
  );
}
