import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

const EVERY_MS = 10 * 60_000;

/** What has run out. A repeat with its old key may come for a week: a laptop that was shut over the weekend. */
const swept = [
  `DELETE FROM session WHERE expire < now()`,
  `DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`,
  `DELETE FROM idempotency_key WHERE created_at < now() - interval '7 days'`,
];

/** Clears out ended sessions, counters and keys. Each web process does it; a second one finds nothing. */
@Injectable()
export class Sweep implements OnModuleInit, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(private readonly db: DataSource) {}

  onModuleInit(): void {
    // A sweep that fails is made up for by the next one.
    this.timer = setInterval(() => void this.run().catch(() => undefined), EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    for (const sql of swept) await this.db.query(sql);
  }
}
