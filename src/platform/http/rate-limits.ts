import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings';
import { Refusal } from '../errors';

export interface Limit {
  /** How many in the window. */
  readonly points: number;
  /** Length of the window. */
  readonly seconds: number;
}

const SWEEP_MS = 10 * 60_000;

/** Counts in PostgreSQL, so that all web processes share them. Keys are MACed: addresses are personal data. */
@Injectable()
export class RateLimits implements OnModuleInit, OnModuleDestroy {
  private readonly limiters = new Map<string, RateLimiterPostgres>();
  private sweep?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

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

  onModuleInit(): void {
    // A failed sweep is made up for by the next one.
    this.sweep = setInterval(() => void this.dropExpired().catch(() => undefined), SWEEP_MS);
    this.sweep.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweep);
  }

  private async dropExpired(): Promise<void> {
    await this.db.query(`DELETE FROM rate_limit WHERE expire < $1`, [Date.now()]);
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
    return createHmac('sha256', this.settings.SESSION_SECRET).update(key).digest('base64url');
  }
}

function tooMany(retryAfterSeconds: number): Refusal {
  return new Refusal('too-many-requests', 429, 'Too many tries. Wait a little, then try again.', {
    retryAfterSeconds,
  });
}
