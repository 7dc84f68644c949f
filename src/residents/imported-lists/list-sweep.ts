import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SWEEP } from './imported-lists.queries';

const EVERY_MS = 10 * 60_000;

/** Throws away files that nobody imported within a day. Each web process does it; a second one finds nothing. */
@Injectable()
export class ListSweep implements OnModuleInit, OnModuleDestroy {
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
    await this.db.query(SWEEP);
  }
}
