import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../errors';
import { canonical } from './canonical';
import { keyMissing, keyPattern } from './idempotency-key';

interface Kept {
  request_hash: Buffer;
  answer: unknown;
}

/** Lets an act happen once for each caller and key, however often it is asked. */
@Injectable()
export class Idempotency {
  constructor(private readonly db: DataSource) {}

  /**
   * Runs `act` in a transaction that also keeps key, hash of `request` and answer. `caller` and `request` together
   * name who does what to what, for example `{ act: 'submit', messageId, body }`: the key alone does not know the route.
   * The same key and request: the kept answer. The same key, another request: refusal `key-reused` (422).
   * A second call that comes while the first one runs waits for it. When `act` throws, nothing is kept.
   * The answer is stored as plain JSON: ids and codes only.
   */
  async once<T>(
    caller: string,
    key: string | undefined,
    request: unknown,
    act: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    if (!key || !keyPattern.test(key)) throw keyMissing();
    const hash = createHash('sha256').update(canonical(request)).digest();
    return this.db.transaction(async (tx) => {
      const fresh = await tx.query<unknown[]>(
        `INSERT INTO idempotency_key (caller, key, request_hash) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [caller, key, hash],
      );
      if (fresh.length === 0) return kept<T>(tx, caller, key, hash);
      const answer = await act(tx);
      await tx.query(`UPDATE idempotency_key SET answer = $3 WHERE caller = $1 AND key = $2`, [
        caller,
        key,
        JSON.stringify(answer ?? null),
      ]);
      return answer;
    });
  }

  /** Whether this caller's request of that key was answered before: `once` would give the kept answer. */
  async answered(caller: string, key: string | undefined): Promise<boolean> {
    const rows = await this.db.query<unknown[]>(
      `SELECT 1 FROM idempotency_key WHERE caller = $1 AND key = $2`,
      [caller, key ?? null],
    );
    return rows.length > 0;
  }
}

async function kept<T>(tx: EntityManager, caller: string, key: string, hash: Buffer): Promise<T> {
  const [row] = await tx.query<Kept[]>(
    `SELECT request_hash, answer FROM idempotency_key WHERE caller = $1 AND key = $2`,
    [caller, key],
  );
  if (!row || !row.request_hash.equals(hash))
    throw new Refusal('key-reused', 422, 'platform/http:problem.key-reused');
  return row.answer as T;
}
