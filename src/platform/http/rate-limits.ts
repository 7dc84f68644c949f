import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings';
import { Refusal } from '../errors';
import { secretFor } from './secret-for';

export interface Limit {
  /** How many in the window. */
  readonly points: number;
  /** Length of the window. */
  readonly seconds: number;
}

/** Counts in PostgreSQL, so that all web processes share them. Keys are MACed: addresses are personal data. */
@Injectable()
export class RateLimits {
  private readonly secret: string;
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly db: DataSource,
    settings: Settings,
  ) {
    this.secret = secretFor('limits', settings);
  }

  /** Takes one of the points that `key` has; none left: refusal 429 `too-many-requests`. */
  async take(name: string, key: string, limit: Limit): Promise<void> {
    try {
      await this.limiter(name, limit).consume(this.mac(key));
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw tooMany(Math.max(1, Math.ceil(reason.msBeforeNext / 1000)));
    }
  }

  /** Gives one point back, for an attempt that was no misuse. */
  async giveBack(name: string, key: string, limit: Limit): Promise<void> {
    await this.limiter(name, limit).reward(this.mac(key));
  }

  private limiter(name: string, { points, seconds }: Limit): RateLimiterPostgres {
    const id = `${name}/${points}/${seconds}`;
    const known = this.limiters.get(id);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: this.db,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
    });
    this.limiters.set(id, made);
    return made;
  }

  private mac(key: string): string {
    return createHmac('sha256', this.secret).update(key).digest('base64url');
  }
}

function tooMany(retryAfterSeconds: number): Refusal {
  return new Refusal('too-many-requests', 429, 'platform/http:problem.too-many-requests', {
    retryAfterSeconds,
  });
}
