import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashOf } from '../tokens/api-tokens.service';

/** What may stay signed in: the one by which the act itself was done. */
export interface Keeping {
  readonly sessionId?: string;
  readonly token?: string;
}

/** Also of those whose first step of a sign-in was taken, with the password of before. */
const END_SESSIONS = `
  DELETE FROM session
  WHERE (sess->>'staffId' = $1 OR sess->'halfway'->>'halfwayId' = $1) AND sid IS DISTINCT FROM $2`;
const END_TOKENS = `
  UPDATE api_token SET revoked_at = now()
  WHERE staff_id = $1 AND revoked_at IS NULL AND expires_at > now() AND token_hash IS DISTINCT FROM $2`;

/** Everywhere that somebody is signed in. */
@Injectable()
export class SignedIn {
  /** Ends it all, pages and API, with this transaction. */
  async end(
    tx: EntityManager,
    staffId: string,
    { sessionId, token }: Keeping = {},
  ): Promise<{ sessions: number; tokens: number }> {
    const kept = token === undefined ? null : hashOf(token);
    const [, sessions] = await tx.query<[unknown, number]>(END_SESSIONS, [
      staffId,
      sessionId ?? null,
    ]);
    const [, tokens] = await tx.query<[unknown, number]>(END_TOKENS, [staffId, kept]);
    return { sessions, tokens };
  }
}
